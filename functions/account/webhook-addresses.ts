/** Where the carrier asks and tells us about calls of a number. */
import type { NumberAddresses } from "../../adapters/carrier/twilio/point-number.ts";
import { fallbackName } from "../../core/tenants/fallback.ts";
import type { AccountServices } from "./services.ts";

export const addressesOf = (
  number: string,
  { publicBaseUrl, accountUrl }: Pick<AccountServices, "publicBaseUrl" | "accountUrl">,
): NumberAddresses => ({
  incoming: `${publicBaseUrl}/voice/incoming`,
  status: `${publicBaseUrl}/voice/status`,
  fallback: `${accountUrl}/fallback/${fallbackName(number)}.xml`,
});
