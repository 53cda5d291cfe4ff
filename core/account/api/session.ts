/** Who is signed in, signing in and signing out. */
import * as z from "zod/mini";
import { memberRoleSchema, rightSchema } from "../../tenants/rights.ts";
import type { Endpoints } from "./endpoint.ts";
import { languageSchema } from "./language-query.ts";
import type { Unchanging } from "./unchanging.ts";

const password = z.string().check(z.minLength(1), z.maxLength(256));

const credentialsSchema = z.strictObject({
  email: z.string().check(z.trim(), z.toLowerCase(), z.minLength(1), z.maxLength(254)),
  password,
  /** For an invited person's first time, after the answer "new-password-required". */
  newPassword: z.exactOptional(password),
});

const tenantSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** IANA zone in which the office's times are shown. */
  zone: z.string(),
  /** ISO 3166; numbers are grouped as people of this country read them. */
  country: z.string(),
  /** The office has an account with the provider: calls may cost it something, and it tops up. */
  billed: z.boolean(),
  /** The language a person of the office begins with. */
  language: languageSchema,
});
export type TenantView = Unchanging<z.output<typeof tenantSchema>>;

const sessionSchema = z.object({
  email: z.string(),
  name: z.string(),
  role: z.enum([...memberRoleSchema.options, "provider", "newcomer"]),
  /** What they may do in the office. */
  rights: z.array(rightSchema),
  /** All the offices that let them in. */
  offices: z.array(z.object({ id: z.string(), name: z.string(), role: memberRoleSchema })),
  /** The provider has none of their own. */
  tenant: z.nullable(tenantSchema),
  /** `host`: this name is the office's own. `path`: its pages stand below `/o/<id>`. */
  address: z.enum(["host", "path"]),
});
export type SessionView = Unchanging<z.output<typeof sessionSchema>>;

export const sessionApi = {
  /** An invited person's first time is answered 409 "new-password-required"; the same with `newPassword` added then signs them in. */
  "POST /api/session": { access: "anybody", summary: "Sign in", body: credentialsSchema, answer: sessionSchema },
  "GET /api/session": { access: "signed-in", summary: "Who is signed in, and what they may do", answer: sessionSchema },
  "DELETE /api/session": { access: "anybody", summary: "Sign out, here and for every copy of the session", answer: "nothing" },
} as const satisfies Endpoints;
