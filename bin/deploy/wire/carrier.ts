/** The carrier by its own client. */
import twilio from "twilio";
import { DeployError } from "../deploy-error.ts";
import type { OpenCarrier } from "../ports/carrier.ts";

const TIMEOUT_MS = 20_000;

export const openCarrier: OpenCarrier = (apiUrl, { account, token }) => {
  const client = twilio(account, token, { timeout: TIMEOUT_MS });
  client.api.baseUrl = apiUrl;
  return {
    accountName: () =>
      asked(async () => {
        const { friendlyName, status } = await client.api.v2010.accounts(account).fetch();
        if (status !== "active")
          throw new DeployError(
            `The carrier account ${account} is ${status}.`,
            "Set it right in the carrier's console, then run this again.",
          );
        return friendlyName;
      }),
    numbers: () =>
      asked(async () => {
        const listed = await client.incomingPhoneNumbers.list();
        return listed.map(({ sid: id, phoneNumber: number, voiceUrl, voiceFallbackUrl, statusCallback }) => ({
          id,
          number,
          incoming: voiceUrl ?? "",
          fallback: voiceFallbackUrl ?? "",
          status: statusCallback ?? "",
        }));
      }),
    point: (id, { incoming, fallback, status }) =>
      asked(async () => {
        await client.incomingPhoneNumbers(id).update({
          voiceUrl: incoming,
          voiceMethod: "POST",
          // A file behind the content network, which answers GET only.
          voiceFallbackUrl: fallback,
          voiceFallbackMethod: "GET",
          statusCallback: status,
          statusCallbackMethod: "POST",
        });
      }),
  };
};

/** The client throws errors with a `status` for answers, and others when there was none. */
async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof DeployError) throw cause;
    const status = cause instanceof Error && "status" in cause && typeof cause.status === "number" ? cause.status : undefined;
    if (status === 401 || status === 403)
      throw new DeployError(
        "The carrier refuses this account and token.",
        "Copy both from the carrier's console (Account SID and Auth Token), then run this again; SIMU_CARRIER_TOKEN replaces a stored token.",
      );
    const why = status === undefined ? "cannot be reached" : `answered ${status}`;
    throw new DeployError(`The carrier ${why}.`, "Run this again in a minute; what was done stays done.");
  }
}
