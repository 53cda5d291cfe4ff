/**
 * A user pool that is a list of people, by the clock of a test: known people cost it more time than others, as in life. Codes by mail are
 * MAILED, those of authenticators SHOWN.
 */
import type { Identity } from "../../../adapters/identity/verify-token.ts";
import type { UserPool } from "../../../adapters/identity/user-pool.ts";
import { Refusal } from "../../../core/errors.ts";

export const MAILED = "123456";
export const SHOWN = "654321";

interface PoolPerson {
  password: string;
  isConfirmed: boolean;
  hasSecondFactor: boolean;
}

interface PoolDoubleOptions {
  readonly clock: { now: number };
  /** Everybody is known, with this password: for tests that are about something else. */
  readonly everybodyWith?: string;
  /** Milliseconds that a request about somebody known takes, and about somebody who is not. */
  readonly spends?: { known: number; unknown: number };
}

export const userOf = (email: string): string => `user-${email}`;
const emailOf = (user: string): string => user.slice("user-".length);

export function createPoolDouble({ clock, everybodyWith, spends = { known: 0, unknown: 0 } }: PoolDoubleOptions) {
  const opened = Math.floor(clock.now / 1000);
  const people = new Map<string, PoolPerson>();
  /** What was written to whom. */
  const mails: string[] = [];
  const invited: string[] = [];
  /** Those who have taken up their invitation. */
  const signedIn = new Set<string>();

  const find = (email: string): PoolPerson | undefined => {
    const person = people.get(email);
    if (person !== undefined || everybodyWith === undefined) return person;
    return { password: everybodyWith, isConfirmed: true, hasSecondFactor: false };
  };
  const lookUp = (email: string) => {
    const person = find(email);
    clock.now += person === undefined ? spends.unknown : spends.known;
    return person;
  };
  const tokenOf = (email: string): string => {
    const second = Math.floor(clock.now / 1000);
    return second === opened ? `token-of-${email}` : `token-of-${email}~${second}`;
  };
  const needsPassword = ({ user, password, code }: { readonly user: string; readonly password: string; readonly code?: string }) => {
    const person = lookUp(emailOf(user));
    if (person?.password !== password) throw new Refusal("wrong-password");
    if (person.hasSecondFactor && code === undefined) throw new Refusal("code-required");
    if (person.hasSecondFactor && code !== SHOWN) throw new Refusal("code-refused");
    return person;
  };
  const needsCode = (email: string, code: string): PoolPerson => {
    const person = lookUp(email);
    if (person === undefined || code !== MAILED) throw new Refusal("code-refused");
    return person;
  };

  const pool: UserPool = {
    async signIn({ email, password }) {
      const person = lookUp(email);
      if (person?.password !== password || !person.isConfirmed) throw new Refusal("wrong-credentials");
      if (person.hasSecondFactor) return { kind: "second-factor", handle: Buffer.from(email).toString("base64url") };
      return { kind: "signed-in", token: tokenOf(email) };
    },
    async answerSecondFactor({ handle, code }) {
      if (code !== SHOWN) throw new Refusal("code-refused");
      return tokenOf(Buffer.from(handle, "base64url").toString());
    },
    verify: async (token) => (token.startsWith("token-of-") ? identityOf(token, opened) : undefined),
    async invite({ email }) {
      if (!invited.includes(email)) invited.push(email);
      return userOf(email);
    },
    async inviteAgain({ email }) {
      mails.push(`invitation to ${email}`);
    },
    hasSignedIn: async (email) => signedIn.has(email),
    async signUp({ email, password }) {
      const known = lookUp(email);
      mails.push(`${email}: ${known?.isConfirmed === true ? "you have a sign-in already" : "your code"}`);
      if (known?.isConfirmed !== true) people.set(email, { password, isConfirmed: false, hasSecondFactor: false });
    },
    async resendCode(email) {
      if (lookUp(email)?.isConfirmed === false) mails.push(`${email}: your code`);
    },
    async confirmSignUp({ email, code, password }) {
      const person = needsCode(email, code);
      if (person.password !== password) throw new Refusal("code-refused");
      person.isConfirmed = true;
      return tokenOf(email);
    },
    async requestReset(email) {
      if (lookUp(email) !== undefined) mails.push(`${email}: a new password`);
    },
    async resetPassword({ email, code, newPassword }) {
      needsCode(email, code).password = newPassword;
      return userOf(email);
    },
    async changePassword({ newPassword, ...proof }) {
      needsPassword(proof).password = newPassword;
      return tokenOf(emailOf(proof.user));
    },
    hasSecondFactor: async (user) => find(emailOf(user))?.hasSecondFactor ?? false,
    async beginSecondFactor(proof) {
      if (needsPassword({ ...proof, code: SHOWN }).hasSecondFactor) throw new Refusal("second-factor-on");
      return "JBSWY3DPEHPK3PXP";
    },
    async confirmSecondFactor({ code, ...proof }) {
      const person = needsPassword(proof);
      if (code !== SHOWN) throw new Refusal("code-refused");
      person.hasSecondFactor = true;
    },
    async endSecondFactor(proof) {
      const person = needsPassword(proof);
      if (!person.hasSecondFactor) throw new Refusal("second-factor-off");
      person.hasSecondFactor = false;
    },
    prove: async (proof) => void needsPassword(proof),
    remove: async (user) => void people.delete(emailOf(user)),
  };
  const know = (email: string, person: Partial<PoolPerson> & { password: string }) =>
    people.set(email, { isConfirmed: true, hasSecondFactor: false, ...person });
  return { pool, people, mails, invited, signedIn, know, tokenOf };
}

/** Tokens of the first second are named after their person; later ones say their second too. */
function identityOf(token: string, opened: number): Identity {
  const [email = "", second] = token.slice("token-of-".length).split("~");
  const issuedAt = second === undefined ? opened : Number(second);
  return {
    user: userOf(email),
    email,
    emailVerified: true,
    name: email,
    tokenId: `id-${token}`,
    issuedAt,
    expiresAt: issuedAt + 3600,
  };
}
