/** A user's own telephone: nobody else's can be seen or changed here. */
import * as z from "zod/mini";
import { notifySchema } from "../../tenants/member.ts";
import { promptSchema } from "../../voice/dial-plan.ts";
import type { Endpoints } from "./endpoint.ts";
import { etagSchema, personViewSchema, reachChanges } from "./person-view.ts";
import { ofSetup } from "./setup-refusals.ts";

const { extension, name, devices, ringSeconds, forward, away, doNotDisturb, standing, etag } = personViewSchema.shape;

/** What callers hear before the tone; null for the usual words with the name. */
const greeting = z.nullable(z.array(promptSchema).check(z.minLength(1), z.maxLength(10)));

const phoneViewSchema = z.object({
  extension,
  name,
  devices,
  ringSeconds,
  forward,
  away,
  doNotDisturb,
  standing,
  greeting,
  /** The usual words, as they are spoken. */
  standardGreeting: z.string(),
  hasPin: z.boolean(),
  notify: notifySchema,
  /** Whom calls may be forwarded to. */
  colleagues: z.array(z.object({ extension: z.string(), name: z.string() })),
  /** The tariff plan includes calls to telephones outside. */
  mayForwardOutside: z.boolean(),
  etag,
});
export type PhoneView = z.output<typeof phoneViewSchema>;

export const myPhoneApi = {
  "GET /api/my-phone": { access: "member", summary: "One's own telephone", answer: phoneViewSchema, refusals: ["no-extension"] },
  "PATCH /api/my-phone": {
    access: "member",
    summary: "Changes one's own forwards, do-not-disturb, absence, telephones and greeting",
    body: z.strictObject({ etag: etagSchema, ...reachChanges, greeting: z.optional(greeting) }),
    answer: phoneViewSchema,
    refusals: [...ofSetup, "stale", "no-extension"],
  },
  "PUT /api/my-phone/pin": {
    access: "member",
    summary: "Sets the PIN by which one's messages are heard from any telephone",
    body: z.strictObject({ pin: z.string().check(z.regex(/^\d{4,8}$/)) }),
    answer: "nothing",
    refusals: ["pin-refused", "no-extension"],
  },
  "DELETE /api/my-phone/pin": {
    access: "member",
    summary: "Takes the PIN away: messages are heard here only",
    answer: "nothing",
    refusals: ["no-extension"],
  },
  "PUT /api/my-phone/notifications": {
    access: "member",
    summary: "What one is told of by e-mail",
    body: notifySchema,
    answer: notifySchema,
  },
  "GET /api/my-phone/price": {
    access: "member",
    summary: "What ringing a number costs the office, a minute",
    query: z.strictObject({ number: z.string().check(z.regex(/^\+[1-9][0-9]{6,14}$/)) }),
    answer: z.discriminatedUnion("is", [
      z.object({ is: z.literal("free") }),
      z.object({ is: z.literal("paid"), perMinuteMicros: z.number(), currency: z.string() }),
      /** Nobody knows what it costs, so it is not rung. */
      z.object({ is: z.literal("no-rate") }),
    ]),
  },
} as const satisfies Endpoints;
