/** The user pool's own policy (lib/account.ts), told before it is asked: it must not depend on whether somebody is known. */
import { Refusal } from "../../../core/errors.ts";

/** @throws Refusal "password-refused" */
export function refuseWeak(password: string): void {
  const isStrong = password.length >= 12 && /\d/.test(password) && /[a-z]/.test(password) && /[A-Z]/.test(password);
  // The user pool takes no space at either end.
  if (!isStrong || password.trim() !== password) throw new Refusal("password-refused");
}
