/** The provider's tenants: their offices, their accounts, and what the provider does to these. */
import * as z from "zod/mini";
import { tariffPlanFields } from "../../billing/tariff-plan.ts";
import { officeSchema, tenantIdSchema } from "../../tenants/office.ts";
import { billingSchema } from "./billing-view-schema.ts";
import type { Endpoints } from "./endpoint.ts";
import { languageQuery } from "./language-query.ts";
import { entryListSchema } from "./movements.ts";
import { pageQuery } from "./page-query.ts";
import { standingSchema } from "./standing.ts";
import type { Unchanging } from "./unchanging.ts";

const MOST_MICROS = 1e12;

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  plan: z.string(),
  currency: z.string(),
  balanceMicros: z.number(),
  standing: standingSchema,
});
export type TenantRow = Unchanging<z.output<typeof rowSchema>>;

const tenantListSchema = z.object({ tenants: z.array(rowSchema), cursor: z.exactOptional(z.string()) });

/** What the tenant sees, and more. */
const tenantSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** IANA zone in which the tenant's days and times are shown. */
  zone: z.string(),
  billing: billingSchema,
  planId: z.string(),
  hold: z.nullable(z.object({ since: z.number(), reason: z.string() })),
  entries: entryListSchema,
});
export type ProviderTenantView = Unchanging<z.output<typeof tenantSchema>>;

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

const adjustmentSchema = z.strictObject({
  /** The same request, repeated after a second or a year, is the same adjustment. */
  request: z.uuid().check(z.toLowerCase()),
  /** Added to the balance; negative takes away. */
  micros: z.int().check(
    z.gte(-MOST_MICROS),
    z.lte(MOST_MICROS),
    z.refine((micros) => micros !== 0, "An adjustment of nothing is none."),
  ),
  reason,
});
export type Adjustment = z.output<typeof adjustmentSchema>;

const publishedSchema = z.object({
  tenant: z.string(),
  version: z.number(),
  changed: z.boolean(),
  numbers: z.array(z.string()),
  warnings: z.array(z.string()),
});

/** Of one tenant: the page is one of movements. */
const ofTenant = {
  access: "provider",
  params: z.strictObject({ tenant: tenantIdSchema }),
  query: z.extend(languageQuery, pageQuery.shape),
  answer: tenantSchema,
} as const;

export const tenantsApi = {
  "GET /api/provider/tenants": { access: "provider", summary: "Tenants, by id", query: pageQuery, answer: tenantListSchema },
  "PUT /api/provider/tenants/{tenant}": {
    access: "provider",
    summary: "An office becomes what the body says",
    params: ofTenant.params,
    body: officeSchema,
    answer: publishedSchema,
    refusals: ["plan-refused", "number-taken", "changed-meanwhile", "no-tariff-plan", "tariff-exceeded"],
  },
  "GET /api/provider/tenants/{tenant}/billing": { ...ofTenant, summary: "A tenant's account", refusals: ["no-billing"] },
  "POST /api/provider/tenants/{tenant}/adjustments": {
    ...ofTenant,
    summary: "Give or take",
    body: adjustmentSchema,
    refusals: ["no-billing", "amount-beyond", "request-used"],
  },
  "PUT /api/provider/tenants/{tenant}/hold": {
    ...ofTenant,
    summary: "Block a tenant, whatever the deadline says",
    body: z.strictObject({ reason }),
    refusals: ["no-billing"],
  },
  "DELETE /api/provider/tenants/{tenant}/hold": { ...ofTenant, summary: "Lift the provider's own block", refusals: ["no-billing"] },
  "PUT /api/provider/tenants/{tenant}/plan": {
    ...ofTenant,
    summary: "Another tariff plan: prices at once, terms with the next period",
    body: z.strictObject({ plan: tariffPlanFields.shape.id }),
    refusals: ["no-billing", "no-tariff-plan", "other-currency", "tariff-exceeded"],
  },
} as const satisfies Endpoints;
