/** The office's account with the provider: where it stands, its settings, switching it off and on. */
import * as z from "zod/mini";
import { billingSchema } from "./billing-view-schema.ts";
import type { Endpoints } from "./endpoint.ts";
import { etagSchema } from "./person-view.ts";

const e164 = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));

const settingsSchema = z.strictObject({
  etag: etagSchema,
  email: z.boolean(),
  sms: z.nullable(e164),
  lowBalanceMicros: z.int().check(z.gte(0), z.lte(1_000_000_000)),
  blockedForward: z.nullable(e164),
});

/** The office's name. */
const confirmationSchema = z.strictObject({ confirm: z.string().check(z.maxLength(200)) });

export const billingApi = {
  "GET /api/billing": {
    access: "billing.see",
    summary: "Balance, standing, what happens next, and what may be topped up",
    answer: billingSchema,
    refusals: ["no-billing"],
  },
  "PUT /api/billing/settings": {
    access: "billing.pay",
    summary: "How the office hears of money, and where its callers go while it is blocked",
    body: settingsSchema,
    answer: billingSchema,
    refusals: ["no-billing", "forward-costs", "stale"],
  },
  "POST /api/billing/switch-off": {
    access: "billing.switch",
    summary: "Switch the PBX off for good, confirmed by the office's name",
    body: confirmationSchema,
    answer: billingSchema,
    refusals: ["no-billing", "not-confirmed", "switched-already"],
  },
  "POST /api/billing/switch-on": {
    access: "billing.switch",
    summary: "Switch the PBX on again, confirmed by the office's name",
    body: confirmationSchema,
    answer: billingSchema,
    refusals: ["no-billing", "not-confirmed", "switched-already"],
  },
} as const satisfies Endpoints;
