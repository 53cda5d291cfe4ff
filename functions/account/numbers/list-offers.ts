/** GET /api/number-offers: the carrier's real offers in a country, at the office's own price. */
import { kindsOfNumbers, searchNumbers } from "../../../adapters/carrier/twilio/numbers-for-sale.ts";
import { hasEmergencyCalls } from "../../../core/numbers/emergency-calls.ts";
import type { NumberKind } from "../../../core/numbers/offer.ts";
import { refuseTrouble } from "../carrier-trouble.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";
import { dearKinds } from "./dear-kinds.ts";
import { roomForNumbers } from "./room-for-numbers.ts";

export const listOffers: EndpointHandler<"GET /api/number-offers"> = async ({ query }, services, { tenant }) => {
  const { country, wanted = "" } = query;
  const { profile, plan } = await readSetup(services, tenant);
  const [kinds, { tariff }] = await Promise.all([
    kindsOfNumbers(services.carrier, profile.account, country).catch(refuseTrouble),
    roomForNumbers(services.table, tenant, Object.keys(plan.entries).length),
  ]);
  const dear = await dearKinds(services, profile.account, country, tariff);
  const kind = chosen(query.kind, kinds, dear);
  const search = kind === undefined ? undefined : { country, kind, ...meant(wanted) };
  const offers = search === undefined ? [] : await searchNumbers(services.carrier, profile.account, search).catch(refuseTrouble);
  return {
    country,
    kinds: kinds.map((each) => ({ kind: each, dear: dear.has(each) })),
    ...(kind === undefined ? {} : { kind }),
    offers,
    ...(tariff === undefined ? {} : { rent: { micros: tariff.numberRentMicros, currency: tariff.currency } }),
    emergency: hasEmergencyCalls(country),
  };
};

/** The kind that was asked for, else the first that may be had. */
function chosen(asked: NumberKind | undefined, kinds: readonly NumberKind[], dear: ReadonlySet<NumberKind>): NumberKind | undefined {
  const sold = kinds.filter((kind) => !dear.has(kind));
  return asked !== undefined && sold.includes(asked) ? asked : sold[0];
}

/** Letters are a city, anything else is digits: one field for both. */
function meant(wanted: string): { readonly near?: string; readonly digits?: string } {
  if (/\p{L}/u.test(wanted)) return { near: wanted };
  const digits = wanted.replaceAll(/[^0-9*]/g, "");
  return digits.length < 2 ? {} : { digits };
}
