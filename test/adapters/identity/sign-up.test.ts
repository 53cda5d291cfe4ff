/** Becoming known, forgetting the password, a second factor: against the embedded user pool, with the mails it sends. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPerson } from "../../../adapters/identity/known-person.ts";
import { invite } from "../../../adapters/identity/invite.ts";
import { changePassword, requestReset, resetPassword } from "../../../adapters/identity/passwords.ts";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, hasSecondFactor } from "../../../adapters/identity/second-factor.ts";
import { answerSecondFactor, prove, signIn } from "../../../adapters/identity/sign-in.ts";
import { confirmSignUp, resendCode, signUp } from "../../../adapters/identity/sign-up.ts";
import { createTokenVerifier } from "../../../adapters/identity/verify-token.ts";
import { codeAt } from "../../authenticator.ts";
import { codeIn, type OutboxMail } from "../../read-outbox.ts";
import { CLIENT, POOL, startEmbeddedPool, type EmbeddedPool } from "./embedded-pool.ts";

const PASSWORD = "Karibu-Simu-2026";
const NEW = "Another-Password-1";

let pool: EmbeddedPool;
beforeAll(async () => {
  pool = await startEmbeddedPool();
});
afterAll(async () => {
  await pool?.close();
});

async function mailsTo(email: string): Promise<OutboxMail[]> {
  return (await pool.outbox()).filter(({ to }) => to === email);
}
const lastCode = async (email: string): Promise<string> => codeIn((await mailsTo(email)).at(-1) ?? { to: "", subject: "", html: "" });
const stranger = (email: string, password = PASSWORD) => ({ email, password, name: "Grace", language: "sw" }) as const;
const identify = (token: string) => createTokenVerifier({ userPoolId: POOL, clientId: CLIENT, endpoint: pool.engine.endpoint })(token);

/** Somebody who has signed up and proved their address; their id. */
async function known(email: string): Promise<string> {
  await signUp(pool.access, stranger(email));
  const identity = await identify(await confirmSignUp(pool.access, { email, code: await lastCode(email), password: PASSWORD }));
  return identity?.user ?? "";
}

test("a stranger proves the address with the code and is signed in, under their name, with a verified address", async () => {
  const email = "grace@duka.example";
  await signUp(pool.access, stranger(email));
  await expect(signIn(pool.access, { email, password: PASSWORD })).rejects.toMatchObject({ code: "wrong-credentials" });
  const code = await lastCode(email);
  const wrong = code === "000000" ? "000001" : "000000";
  for (const given of [
    { email, code: wrong, password: PASSWORD },
    { email, code, password: "wrong" },
    { email: "unknown@duka.example", code, password: PASSWORD },
  ])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(confirmSignUp(pool.access, given)).rejects.toMatchObject({ name: "Refusal", code: "code-refused" });
  const token = await confirmSignUp(pool.access, { email, code, password: PASSWORD });
  expect(await identify(token)).toMatchObject({ email, emailVerified: true, name: "Grace" });
  // A second click is no error.
  expect(await identify(await confirmSignUp(pool.access, { email, code, password: PASSWORD }))).toMatchObject({ email });
});

test("the code comes again when it is asked for, and the earlier one is good no more", async () => {
  const email = "again@duka.example";
  await signUp(pool.access, stranger(email));
  const first = await lastCode(email);
  let second = first;
  while (second === first) {
    // oxlint-disable-next-line no-await-in-loop -- once, but for one time in a million
    await resendCode(pool.access, email);
    // oxlint-disable-next-line no-await-in-loop
    second = await lastCode(email);
  }
  await expect(confirmSignUp(pool.access, { email, code: first, password: PASSWORD })).rejects.toMatchObject({ code: "code-refused" });
  await confirmSignUp(pool.access, { email, code: second, password: PASSWORD });
  const before = (await mailsTo(email)).length;
  await resendCode(pool.access, email);
  await resendCode(pool.access, "unknown@duka.example");
  expect((await mailsTo(email)).length).toBe(before);
});

test("who signs another's address up first gains nothing: the owner's own sign-up takes its place", async () => {
  const email = "owner@duka.example";
  await signUp(pool.access, stranger(email, "Mallorys-Password-1"));
  const mallorys = await lastCode(email);
  await signUp(pool.access, stranger(email));
  await expect(confirmSignUp(pool.access, { email, code: mallorys, password: "Mallorys-Password-1" })).rejects.toMatchObject({
    code: "code-refused",
  });
  const code = await lastCode(email);
  expect(await identify(await confirmSignUp(pool.access, { email, code, password: PASSWORD }))).toMatchObject({ email });
});

test("a known address is not signed up again: its owner is written to, and the password stays", async () => {
  const email = "known@duka.example";
  await known(email);
  const before = (await mailsTo(email)).length;
  await signUp(pool.access, stranger(email, NEW));
  expect((await mailsTo(email)).length).toBe(before + 1);
  await expect(signIn(pool.access, { email, password: NEW })).rejects.toMatchObject({ code: "wrong-credentials" });
  expect(await signIn(pool.access, { email, password: PASSWORD })).toMatchObject({ kind: "signed-in" });
});

test("an invited person who signs up, or has forgotten the password, is invited again with a fresh first one", async () => {
  const email = "invited@duka.example";
  const user = await invite(pool.access.client, POOL, { email, name: "Invited" });
  await signUp(pool.access, stranger(email));
  await requestReset(pool.access, email);
  expect(await mailsTo(email)).toHaveLength(3);
  expect(await findPerson(pool.access, email)).toMatchObject({ user, state: "invited" });
  await expect(signIn(pool.access, { email, password: "a guess" })).rejects.toMatchObject({ code: "wrong-credentials" });
});

test("what cannot be sent to somebody known is told to the log, not to whoever asked", async () => {
  const email = "shut-out@duka.example";
  await known(email);
  const send = pool.access.client.send.bind(pool.access.client);
  const failing = (name: string) => async (command: { readonly constructor: { readonly name: string } }) => {
    if (command.constructor.name === name) throw Object.assign(new Error("too often"), { name: "LimitExceededException" });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the client itself was given
    return send(command as never);
  };
  const client = Object.create(pool.access.client, { send: { value: failing("ForgotPasswordCommand") } });
  const before = pool.untold.length;
  await requestReset({ ...pool.access, client }, email);
  expect(pool.untold.slice(before)).toEqual([{ at: "account", trouble: "sign-in mail", error: "LimitExceededException" }]);
});

test("a new password with the code; unknown people and wrong codes are refused alike", async () => {
  const email = "forgetful@duka.example";
  const user = await known(email);
  await requestReset(pool.access, email);
  const code = await lastCode(email);
  for (const given of [
    { email, code: code === "000000" ? "000001" : "000000" },
    { email: "unknown@duka.example", code },
  ])
    // oxlint-disable-next-line no-await-in-loop -- two
    await expect(resetPassword(pool.access, { ...given, newPassword: NEW })).rejects.toMatchObject({ code: "code-refused" });
  await expect(resetPassword(pool.access, { email, code, newPassword: "simple" })).rejects.toMatchObject({ code: "password-refused" });
  expect(await resetPassword(pool.access, { email, code, newPassword: NEW })).toBe(user);
  expect(await signIn(pool.access, { email, password: NEW })).toMatchObject({ kind: "signed-in" });
  await expect(resetPassword(pool.access, { email, code, newPassword: PASSWORD })).rejects.toMatchObject({ code: "code-refused" });
});

test("a changed password, for who knows the old one", async () => {
  const email = "changing@duka.example";
  const user = await known(email);
  const change = { user, password: PASSWORD, newPassword: NEW };
  await expect(changePassword(pool.access, { ...change, password: "wrong" })).rejects.toMatchObject({ code: "wrong-password" });
  await expect(changePassword(pool.access, { ...change, newPassword: "simple" })).rejects.toMatchObject({ code: "password-refused" });
  expect(await identify(await changePassword(pool.access, change))).toMatchObject({ user, email });
  await expect(signIn(pool.access, { email, password: PASSWORD })).rejects.toMatchObject({ code: "wrong-credentials" });
});

test("a second factor, from its secret to switching it off", async () => {
  const email = "careful@duka.example";
  const user = await known(email);
  const proof = { user, password: PASSWORD };
  const secret = await beginSecondFactor(pool.access, proof);
  expect(await hasSecondFactor(pool.access, user)).toBe(false);
  await expect(confirmSecondFactor(pool.access, { ...proof, code: "000000" })).rejects.toMatchObject({ code: "code-refused" });
  await confirmSecondFactor(pool.access, { ...proof, code: codeAt(secret) });
  expect(await hasSecondFactor(pool.access, user)).toBe(true);
  await expect(beginSecondFactor(pool.access, proof)).rejects.toMatchObject({ code: "second-factor-on" });
  await expect(prove(pool.access, proof)).rejects.toMatchObject({ code: "code-required" });

  const step = await signIn(pool.access, { email, password: PASSWORD });
  if (step.kind !== "second-factor") throw new Error("no second factor was asked for");
  const { handle } = step;
  await expect(answerSecondFactor(pool.access, { handle, code: "000000" })).rejects.toMatchObject({ code: "code-refused" });
  const forged = Buffer.from(JSON.stringify({ username: user, session: "made up" })).toString("base64url");
  for (const bad of ["", "nonsense", forged])
    // oxlint-disable-next-line no-await-in-loop -- three
    await expect(answerSecondFactor(pool.access, { handle: bad, code: codeAt(secret) })).rejects.toMatchObject({ code: "sign-in-expired" });
  expect(await identify((await answerSecondFactor(pool.access, { handle, code: codeAt(secret) })).id)).toMatchObject({ user });

  await expect(endSecondFactor(pool.access, { ...proof, code: "000000" })).rejects.toMatchObject({ code: "code-refused" });
  await endSecondFactor(pool.access, { ...proof, code: codeAt(secret) });
  expect(await signIn(pool.access, { email, password: PASSWORD })).toMatchObject({ kind: "signed-in" });
  await expect(endSecondFactor(pool.access, { ...proof, code: codeAt(secret) })).rejects.toMatchObject({ code: "second-factor-off" });
});

test("where nobody may sign up, the pool itself refuses", async () => {
  const closed = await startEmbeddedPool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
  try {
    await expect(signUp(closed.access, stranger("grace@duka.example"))).rejects.toMatchObject({ code: "sign-up-closed" });
    expect(await closed.outbox()).toEqual([]);
  } finally {
    await closed.close();
  }
});
