import { idempotencyKey, type Samples } from "./sample.ts";

const CONFIRMED = { duka: "Duka", other: "Other" };
const topUp = { amountCents: 1000, method: "card" } as const;

export const billingSamples: Samples = {
  "GET /api/billing": {},
  "PUT /api/billing/settings": async ({ ask }) => {
    const etag = (await ask("GET", "billing")).text("settings.etag");
    return { body: { etag, email: true, sms: null, lowBalanceMicros: 1_000_000, blockedForward: null } };
  },
  "POST /api/billing/switch-off": async ({ tenant }) => ({ body: { confirm: CONFIRMED[tenant] } }),
  "POST /api/billing/switch-on": async ({ tenant, ask }) => {
    await ask("POST", "billing/switch-off", { confirm: CONFIRMED[tenant] });
    return { body: { confirm: CONFIRMED[tenant] } };
  },
  "POST /api/billing/top-ups": { body: topUp, headers: idempotencyKey() },
  "GET /api/billing/top-ups/{id}": async ({ ask }) => {
    const started = await ask("POST", "billing/top-ups", topUp, idempotencyKey());
    return { params: { id: started.text("id") } };
  },
  "GET /api/billing/entries": { query: { language: "sw" } },
  "GET /api/billing/entries.csv": { query: {} },
  "GET /api/billing/statements/{file}": { params: { file: "2026-11.pdf" }, query: {}, sharedIds: "Every office has a November." },
  "GET /api/billing/notices": { query: {} },
  "GET /api/audit": { query: {} },
};
