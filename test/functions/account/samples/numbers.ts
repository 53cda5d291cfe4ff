import { beginOrder } from "../../../../adapters/dynamodb/number-orders.ts";
import { ACCOUNT } from "../../../core/tenants/sample-office.ts";
import { makeCall } from "./calls.ts";
import { idempotencyKey, type SampleOffice, type Samples } from "./sample.ts";

async function number({ ask, number: own }: SampleOffice) {
  const { at, text } = await ask("GET", "numbers");
  const numbers = at("numbers");
  const index = Array.isArray(numbers) ? numbers.findIndex((each: { readonly number: string }) => each.number === own) : -1;
  return { params: { digits: own.slice(1) }, etag: text(`numbers.${index}.etag`), number: own };
}

export const numbersSamples: Samples = {
  "GET /api/numbers": {},
  "GET /api/number-countries": {},
  "GET /api/number-offers": { query: { country: "KE" } },
  "POST /api/numbers": async ({ ask }) => {
    const offers = await ask("GET", "number-offers?country=KE");
    const body = { number: offers.text("offers.0.number"), country: "KE", kind: "local" as const };
    return { body, headers: idempotencyKey(), refused: "trial-number" };
  },
  "POST /api/number-orders/{id}": async (office) => {
    const id = `order-of-${office.tenant}`;
    const order = { tenant: office.tenant, id, number: "+254700000321", country: "KE", account: ACCOUNT, entry: "main", at: 1 };
    await beginOrder(office.desk.table, { ...order, state: "open" });
    return { params: { id }, refused: "number-gone" };
  },
  "DELETE /api/numbers/{digits}": async (office) => {
    const { params, etag, number: own } = await number(office);
    return { params, body: { etag, confirm: own } };
  },
  "POST /api/trial-calls": { headers: idempotencyKey() },
  "GET /api/trial-calls/{id}": async (office) => ({
    params: { id: (await makeCall(office)).id },
    query: {},
    sharedIds: "Nothing is stored of a call before it is answered: a call of which nothing is known rings, whosever it is.",
  }),
  "PATCH /api/numbers/{digits}": async (office) => {
    const { params, etag } = await number(office);
    return { params, body: { etag, label: "Shop" } };
  },
  "POST /api/colleagues": { body: { colleagues: [{ name: "Wanjiru", mobile: "+254711000777" }] } },
  "POST /api/offices": {
    body: {
      kind: "company",
      name: "New",
      template: "shop",
      mobile: "+254711000888",
      language: "en",
      country: "KE",
      zone: "Africa/Nairobi",
    },
    headers: idempotencyKey(),
  },
};
