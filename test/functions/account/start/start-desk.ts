/** A person without an office at the account's API, with a tariff plan, rates and the simulated carrier. */
import { randomUUID } from "node:crypto";
import { ACCOUNT, openDesk } from "../../../local/carrier/carrier-desk.ts";
import { openShop } from "../provider/money-desk.ts";
import type { TariffPlan } from "../../../../core/billing/tariff-plan.ts";
import type { MemoryTableOptions } from "../../../../adapters/dynamodb/memory-table.ts";
import type { Asked } from "../account-desk.ts";

export const AMINA = "amina@duka.example";
export const MOBILE = "+254711000101";

export const OFFICE = {
  kind: "company",
  name: "Duka Travel",
  template: "shop",
  mobile: MOBILE,
  language: "en",
  country: "KE",
  zone: "Africa/Nairobi",
};

export const key = (): Record<string, string> => ({ "idempotency-key": randomUUID() });

export async function openStartDesk(tariff: Partial<TariffPlan> = {}, options: MemoryTableOptions = {}) {
  const carrier = await openDesk({});
  const access = { apiUrl: carrier.carrier.baseUrl, tokenOf: async () => ACCOUNT.authToken };
  const desk = await openShop(tariff, { ...options, carrier: access });
  const as = (method: string, path: string, asked: Asked = {}) => desk.ask(method, path, { by: AMINA, ...asked });
  const begin = (change: object = {}, headers = key()) => as("POST", "/api/offices", { body: { ...OFFICE, ...change }, headers });
  const offer = async (country = "KE") => {
    const { body } = await as("GET", "/api/number-offers", { query: `country=${country}` });
    if (!isOffers(body)) throw new Error(JSON.stringify(body));
    const [first] = body.offers;
    return first?.number ?? "";
  };
  const buy = async (change: object = {}, headers = key()) =>
    as("POST", "/api/numbers", { body: { number: await offer(), country: "KE", kind: "local", ...change }, headers });
  return { ...desk, carrier, as, begin, offer, buy };
}

const isOffers = (body: unknown): body is { readonly offers: readonly { readonly number: string }[] } =>
  typeof body === "object" && body !== null && "offers" in body;
