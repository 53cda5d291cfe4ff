/** What people type to be let in. */
import * as z from "zod/mini";

/** Compared without regard to case, as the user pool does. */
export const emailSchema = z.string().check(z.trim(), z.toLowerCase(), z.minLength(1), z.maxLength(254));

/** An address that mail can be sent to. */
export const newEmailSchema = z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(254));

export const passwordSchema = z.string().check(z.minLength(1), z.maxLength(256));

/** Six digits, by mail or from an authenticator; people copy them with spaces. */
export const oneTimeCode = z.pipe(
  z.string().check(z.maxLength(20)),
  z.pipe(
    z.transform((typed: string) => typed.replaceAll(/\s/g, "")),
    z.string().check(z.regex(/^\d{6}$/)),
  ),
);

export const languageSchema = z.enum(["en", "sw"]);

/** For what the last step of signing in may be refused, however it was reached. */
export const ofSigningIn = ["too-many-attempts", "sign-in-step-unknown", "sign-in-expired", "no-membership", "not-found"] as const;
