/**
 * Becoming known, and coming back without a password. Nothing here tells whether an address is known: who is and who is not get the same
 * answer after the same time, and what concerns the owner of the address is written to the address.
 */
import * as z from "zod/mini";
import { emailSchema, languageSchema, newEmailSchema, ofSigningIn, oneTimeCode, passwordSchema } from "./credentials.ts";
import type { Endpoints } from "./endpoint.ts";
import { sessionViewSchema } from "./session.ts";

export const signUpApi = {
  "POST /api/sign-up": {
    access: "anybody",
    summary: "Ask for a code by mail to become known here",
    body: z.strictObject({
      email: newEmailSchema,
      password: passwordSchema,
      name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
      language: languageSchema,
    }),
    answer: "nothing",
    refusals: ["sign-up-closed", "password-refused", "too-many-attempts"],
  },
  "POST /api/sign-up/codes": {
    access: "anybody",
    summary: "Ask for the code again",
    body: z.strictObject({ email: emailSchema }),
    answer: "nothing",
    refusals: ["too-many-attempts"],
  },
  "POST /api/sign-up/confirmation": {
    access: "anybody",
    summary: "Prove the address by its code and the sign-up by its password; one is signed in then",
    body: z.strictObject({ email: emailSchema, code: oneTimeCode, password: passwordSchema }),
    answer: sessionViewSchema,
    refusals: ["code-refused", ...ofSigningIn],
  },
  "POST /api/password-resets": {
    access: "anybody",
    summary: "Ask for a code by mail to choose a new password",
    body: z.strictObject({ email: emailSchema }),
    answer: "nothing",
    refusals: ["too-many-attempts"],
  },
  "PUT /api/password-resets": {
    access: "anybody",
    summary: "Choose a new password with the code; every session ends",
    body: z.strictObject({ email: emailSchema, code: oneTimeCode, newPassword: passwordSchema }),
    answer: "nothing",
    refusals: ["code-refused", "password-refused", "too-many-attempts"],
  },
} as const satisfies Endpoints;
