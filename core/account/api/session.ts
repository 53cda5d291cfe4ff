/** Who is signed in, signing in and out, and what is told before anybody is. */
import * as z from "zod/mini";
import { memberRoleSchema, rightSchema } from "../../tenants/rights.ts";
import { emailSchema, ofSigningIn, oneTimeCode, passwordSchema } from "./credentials.ts";
import type { Endpoints } from "./endpoint.ts";
import { languageSchema } from "./language-query.ts";
import type { Unchanging } from "./unchanging.ts";

const tenantView = z.object({
  id: z.string(),
  name: z.string(),
  /** IANA zone in which the office's times are shown. */
  zone: z.string(),
  /** ISO 3166; numbers are grouped as people of this country read them. */
  country: z.string(),
  /** The language a person of the office begins with. */
  language: languageSchema,
  /** The office has an account with the provider: calls may cost it something, and it tops up. */
  billed: z.boolean(),
});

export const sessionViewSchema = z.object({
  email: z.string(),
  name: z.string(),
  /** A newcomer is signed in, and no office lets them in yet. */
  role: z.enum([...memberRoleSchema.options, "provider", "newcomer"]),
  /** What they may do in the office. */
  rights: z.array(rightSchema),
  /** All the offices that let them in. */
  offices: z.array(z.object({ id: z.string(), name: z.string(), role: memberRoleSchema })),
  /** Newcomers have none, and the provider none of their own. */
  tenant: z.nullable(tenantView),
  /** The provider looks after this office in its owner's place, until then (epoch milliseconds). */
  visit: z.exactOptional(z.object({ until: z.number(), reason: z.string() })),
  /** `host`: this name is the office's own. `path`: its pages stand below `/o/<id>`. */
  address: z.enum(["host", "path"]),
});
export type SessionView = Unchanging<z.output<typeof sessionViewSchema>>;
export type TenantView = Unchanging<z.output<typeof tenantView>>;

export const sessionApi = {
  "GET /api/welcome": {
    access: "anybody",
    summary: "Whose deployment this is, and whether strangers may sign up",
    answer: z.object({ provider: z.string(), selfSignUp: z.boolean() }),
  },
  "POST /api/session": {
    access: "anybody",
    summary: "Sign in; with an invitation's password refused with `new-password-required` until a new one goes along",
    body: z.strictObject({
      email: emailSchema,
      password: passwordSchema,
      /** For an invited person's first time, after the answer "new-password-required". */
      newPassword: z.exactOptional(passwordSchema),
    }),
    /** `next`: the password was right, and the second factor's code is asked for. */
    answer: z.union([sessionViewSchema, z.object({ next: z.literal("second-factor") })]),
    refusals: ["wrong-credentials", "new-password-required", "password-refused", ...ofSigningIn],
  },
  "POST /api/session/second-factor": {
    access: "anybody",
    summary: "The second step of signing in, within three minutes of the first",
    body: z.strictObject({ code: oneTimeCode }),
    answer: sessionViewSchema,
    refusals: ["code-refused", ...ofSigningIn],
  },
  "GET /api/session": { access: "signed-in", summary: "Who is signed in, and what they may do", answer: sessionViewSchema },
  "DELETE /api/session": { access: "anybody", summary: "Sign out, here and for every copy of this session", answer: "nothing" },
  "DELETE /api/sessions": { access: "signed-in", summary: "Sign out everywhere", answer: "nothing" },
} as const satisfies Endpoints;
