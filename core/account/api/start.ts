/** The way from a new person to a ringing phone: an office, its people, and a call that shows that it works. */
import * as z from "zod/mini";
import { countrySchema, e164Schema } from "../../numbers/offer.ts";
import { templateSchema } from "../../tenants/templates/template.ts";
import type { Endpoints } from "./endpoint.ts";
import { ofSetup } from "./setup-refusals.ts";

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

const trialCallViewSchema = z.object({
  id: z.string(),
  /** ringing → answered → ended; or nobody answered, or it could not be reached. */
  state: z.enum(["ringing", "answered", "ended", "not-answered"]),
  /** What happened so far, in the language that was asked for. */
  story: z.array(z.object({ at: z.number(), text: z.string() })),
  /** The key that takes a call was pressed, or somebody was talked with: it works from end to end. */
  proved: z.boolean(),
});
export type TrialCallView = z.output<typeof trialCallViewSchema>;

export const startApi = {
  "POST /api/offices": {
    access: "signed-in",
    summary: "Begin an office of one's own: a new tenant, from a template",
    idempotent: true,
    body: z.strictObject({
      kind: z.enum(["individual", "company"]),
      name,
      template: templateSchema,
      /** Rings until there are others; asks for a 1 before it takes a call. */
      mobile: e164Schema,
      language: z.enum(["en", "sw"]),
      country: countrySchema,
      zone: z.string().check(z.minLength(1), z.maxLength(64)),
    }),
    answer: z.object({ tenant: z.string(), warnings: z.array(z.string()) }),
    refusals: [
      "sign-up-closed",
      "not-allowed",
      "office-limit",
      "carrier-unavailable",
      "plan-refused",
      "tariff-exceeded",
      "changed-meanwhile",
    ],
  },
  "POST /api/colleagues": {
    access: "people.manage",
    summary: "Colleagues by name and mobile; extensions number themselves. Who is there already stays as they are",
    body: z.strictObject({ colleagues: z.array(z.strictObject({ name, mobile: e164Schema })).check(z.minLength(1), z.maxLength(100)) }),
    answer: z.object({ people: z.array(z.object({ extension: z.string(), name: z.string(), mobile: z.string() })) }),
    refusals: [...ofSetup],
  },
  "POST /api/trial-calls": {
    access: "member",
    summary: "Call me now: rings the asker's own mobile from the office's number, and walks them through as a caller",
    idempotent: true,
    answer: z.object({ id: z.string(), from: z.string(), to: z.string() }),
    refusals: [
      "no-number",
      "no-own-phone",
      "phone-not-called",
      "mobile-refused",
      "no-credit",
      "service-stopped",
      "trial-call-limit",
      "carrier-unavailable",
    ],
  },
  "GET /api/trial-calls/{id}": {
    access: "member",
    summary: "How far the call has come",
    params: z.object({ id: z.string().check(z.regex(/^CA[0-9a-f]{32}$/)) }),
    query: z.strictObject({ language: z.exactOptional(z.enum(["en", "sw"])) }),
    answer: trialCallViewSchema,
  },
} as const satisfies Endpoints;
