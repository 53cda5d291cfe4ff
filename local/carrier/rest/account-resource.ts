/** The account itself: whose it is, and whether it may be used. */
import type { Resource } from "./rest.ts";

export const accountResource: Resource = ({ account, method, path }) =>
  path.length > 0 || method !== "GET"
    ? undefined
    : {
        status: 200,
        json: {
          sid: account,
          owner_account_sid: account,
          friendly_name: "Simulated carrier",
          status: "active",
          type: "Full",
          uri: `/2010-04-01/Accounts/${account}.json`,
        },
      };
