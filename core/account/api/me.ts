/**
 * One's own sign-in. Whatever changes it takes the password once more, and the second factor's code where there is one: a session that
 * was left open somewhere is not enough.
 */
import * as z from "zod/mini";
import { oneTimeCode, passwordSchema } from "./credentials.ts";
import type { Endpoints } from "./endpoint.ts";

const proof = { password: passwordSchema, code: z.exactOptional(oneTimeCode) };

/** For what the password once more, and the code with it, may be refused. */
const ofProof = [
  "wrong-password",
  "code-required",
  "code-refused",
  "sign-in-expired",
  "sign-in-step-unknown",
  "too-many-attempts",
] as const;

export const meApi = {
  "GET /api/me/security": {
    access: "signed-in",
    summary: "Whether a second factor is asked for",
    answer: z.object({ secondFactor: z.boolean() }),
  },
  "PUT /api/me/password": {
    access: "signed-in",
    summary: "Change the password; all other sessions end",
    body: z.strictObject({ ...proof, newPassword: passwordSchema }),
    answer: "nothing",
    refusals: [...ofProof, "password-refused"],
  },
  "POST /api/me/second-factor": {
    access: "signed-in",
    summary: "Begin to set up an authenticator; it is not asked for before it is confirmed",
    body: z.strictObject({ password: passwordSchema }),
    answer: z.object({
      /** Base32, for typing. */
      secret: z.string(),
      /** otpauth: for scanning. */
      uri: z.string(),
    }),
    refusals: [...ofProof, "second-factor-on"],
  },
  "PUT /api/me/second-factor": {
    access: "signed-in",
    summary: "Confirm the authenticator with its first code; from then on signing in asks for one",
    body: z.strictObject({ password: passwordSchema, code: oneTimeCode }),
    answer: "nothing",
    refusals: [...ofProof, "second-factor-on"],
  },
  "DELETE /api/me/second-factor": {
    access: "signed-in",
    summary: "Ask for no second factor any more",
    body: z.strictObject({ password: passwordSchema, code: oneTimeCode }),
    answer: "nothing",
    refusals: [...ofProof, "second-factor-off"],
  },
  "DELETE /api/me": {
    access: "signed-in",
    summary: "Remove oneself: the sign-in and every membership; refused with `last-owner` while an office would be left without one",
    body: z.strictObject(proof),
    answer: "nothing",
    refusals: [...ofProof, "last-owner", "changed-meanwhile"],
  },
} as const satisfies Endpoints;
