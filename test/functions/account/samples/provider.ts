import { sampleTariff } from "../../../core/billing/sample-tariff.ts";
import { sampleOffice } from "../../../core/tenants/sample-office.ts";
import type { Samples } from "./sample.ts";

const params = { tenant: "duka" };
const { id: _id, ...tariff } = sampleTariff({ name: "Other" });

export const providerSamples: Samples = {
  "GET /api/provider/tenants": { query: {} },
  "PUT /api/provider/tenants/{tenant}": { params, body: sampleOffice({ members: [], name: "Duka Mpya" }) },
  "GET /api/provider/tenants/{tenant}/billing": { params, query: {} },
  "POST /api/provider/tenants/{tenant}/adjustments": {
    params,
    query: {},
    body: { request: "0d6b7f3e-4f0c-4c1e-9d7c-1f2a3b4c5d6e", micros: 1, reason: "A gift" },
  },
  "PUT /api/provider/tenants/{tenant}/hold": { params, query: {}, body: { reason: "Looked into" } },
  "DELETE /api/provider/tenants/{tenant}/hold": { params, query: {} },
  "PUT /api/provider/tenants/{tenant}/plan": { params, query: {}, body: { plan: "standard" } },
  "POST /api/provider/tenants/{tenant}/visits": { params, body: { reason: "The owner asked for help" } },
  "DELETE /api/provider/tenants/{tenant}/visits": { params },
  "GET /api/provider/plans": {},
  "PUT /api/provider/plans/{id}": { params: { id: "other" }, body: tariff },
  "GET /api/provider/rates": {},
  "GET /api/provider/rates/{deck}": { params: { deck: "world.csv" } },
  "PUT /api/provider/rates/{deck}": {
    params: { deck: "world" },
    body: {
      csv: "prefix,name,per_minute,connection,initial_seconds,increment_seconds\n254,Kenya,0.02,0,60,1\n",
      currency: "USD",
      dryRun: true,
      before: 1,
    },
  },
  "GET /api/provider/ledger-audit": { query: {} },
};
