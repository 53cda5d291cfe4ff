/** GET /api/number-countries: where the carrier sells numbers. */
import { listCountries } from "../../../adapters/carrier/twilio/numbers-for-sale.ts";
import { refuseTrouble } from "../carrier-trouble.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";

export const listNumberCountries: EndpointHandler<"GET /api/number-countries"> = async (_asked, services, { tenant }) => {
  const { profile } = await readSetup(services, tenant);
  return { countries: await listCountries(services.carrier, profile.account).catch(refuseTrouble) };
};
