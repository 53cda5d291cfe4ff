/** Signing in, inviting and verifying against a user pool: the embedded one, which answers as Cognito does. */
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { invite } from "../../../adapters/identity/invite.ts";
import type { PoolAccess } from "../../../adapters/identity/pool-access.ts";
import { signIn, type Credentials } from "../../../adapters/identity/sign-in.ts";
import { createTokenVerifier } from "../../../adapters/identity/verify-token.ts";
import { createClockOffset } from "../../../local/cloud/clock-offset.ts";
import { ensureUser } from "../../../local/cloud/identity/ensure-user.ts";
import { startIdentity, type IdentityEngine } from "../../../local/cloud/identity/identity-engine.ts";

const POOL = "us-east-1_Abcdefghi";
const CLIENT = "client1";
const PASSWORD = "Karibu-Simu-2026";
const AMINA = "amina@duka.example";

let engine: IdentityEngine;
let clock: ReturnType<typeof createClockOffset>;
let client: CognitoIdentityProviderClient;
let amina: string;

beforeAll(async () => {
  clock = createClockOffset(undefined);
  engine = await startIdentity({ region: "us-east-1", clockOffset: clock.buffer });
  const flows = ["ALLOW_USER_PASSWORD_AUTH"];
  const hours = { value: 12, unit: "hours" };
  const shared = { flows, validity: { access: hours, id: hours, refresh: hours } };
  for (const id of [POOL, "us-east-1_Another00"]) await engine.ensurePool({ id, name: id, usernameAttributes: ["email"] });
  await engine.ensureClient({ id: CLIENT, pool: POOL, name: "ours", ...shared });
  await engine.ensureClient({ id: "client2", pool: POOL, name: "not ours", ...shared });
  await engine.ensureClient({ id: "client3", pool: "us-east-1_Another00", name: "another's", ...shared });
  client = new CognitoIdentityProviderClient({
    endpoint: engine.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const person = { email: AMINA, password: PASSWORD, attributes: { name: "Amina" } };
  amina = await ensureUser(engine.call, POOL, person);
  await ensureUser(engine.call, "us-east-1_Another00", person);
});
afterAll(async () => {
  client?.destroy();
  clock?.close();
  await engine?.close();
});

const poolOf = (clientId = CLIENT): PoolAccess => ({ client, userPoolId: POOL, clientId, log: () => {} });

async function signedIn(credentials: Partial<Credentials> = {}, clientId = CLIENT): Promise<string> {
  const step = await signIn(poolOf(clientId), { email: AMINA, password: PASSWORD, ...credentials });
  return step.kind === "signed-in" ? step.token : step.kind;
}
const verifier = () => createTokenVerifier({ userPoolId: POOL, clientId: CLIENT, endpoint: engine.endpoint });

test("the token of a sign-in says who it is", async () => {
  const identity = await verifier()(await signedIn());
  expect(identity).toMatchObject({ user: amina, email: AMINA, emailVerified: true, name: "Amina" });
  expect(identity?.tokenId).toMatch(/^[0-9a-f-]{36}$/);
  expect(identity?.expiresAt).toBeGreaterThan(Date.now() / 1000 + 60);
});

test("a wrong password and an unknown person are refused alike", async () => {
  for (const credentials of [{ password: "wrong" }, { email: "nobody@duka.example" }])
    await expect(signedIn(credentials)).rejects.toMatchObject({ name: "Refusal", code: "wrong-credentials" });
});

test("an altered token is nobody's", async () => {
  const verify = verifier();
  const token = await signedIn();
  const [head = "", payload = "", signature = ""] = token.split(".");
  const claims = Buffer.from(payload, "base64url").toString().replace(AMINA, "provider@simu.example");
  const forged = Buffer.from(claims).toString("base64url");
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");
  const swapped = `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`;
  for (const bad of [
    "",
    "x",
    "a.b.c",
    `${head}.${forged}.${signature}`,
    `${head}.${payload}.${swapped}`,
    `${none}.${payload}.`,
    `${head}.${payload}.`,
  ])
    expect(await verify(bad)).toBeUndefined();
  expect(await verify(token)).toMatchObject({ user: amina });
});

test("another client's, another pool's and an access token are nobody's", async () => {
  const verify = verifier();
  expect(await verify(await signedIn({}, "client2"))).toBeUndefined();
  expect(await verify(await signedIn({}, "client3"))).toBeUndefined();
  const parameters = { USERNAME: AMINA, PASSWORD };
  const answer: { AuthenticationResult?: { AccessToken?: string } } = await engine.call("InitiateAuth", {
    ClientId: CLIENT,
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: parameters,
  });
  expect(await verify(answer.AuthenticationResult?.AccessToken ?? "none")).toBeUndefined();
});

test("an expired token is nobody's", async () => {
  const verify = verifier();
  const token = await signedIn();
  const identity = await verify(token);
  vi.useFakeTimers({ now: ((identity?.expiresAt ?? 0) + 1) * 1000, toFake: ["Date"] });
  try {
    expect(await verify(token)).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
  expect(await verify(token)).toMatchObject({ user: amina });
});

test("when the keys cannot be had, that is trouble and not a wrong token", async () => {
  const verify = createTokenVerifier({ userPoolId: POOL, clientId: CLIENT, endpoint: "http://127.0.0.1:9" });
  await expect(verify(await signedIn())).rejects.toThrow();
});

test("an invited person is asked for a password of their own, and signs in with it from then on", async () => {
  const email = "joseph@duka.example";
  const joseph = await invite(client, POOL, { email, name: "Joseph" });
  expect(await invite(client, POOL, { email, name: "Somebody else" })).toBe(joseph);
  const password = "First-Password-1";
  await engine.call("AdminSetUserPassword", { UserPoolId: POOL, Username: email, Password: password, Permanent: false });
  await expect(signedIn({ email, password })).rejects.toMatchObject({ code: "new-password-required" });
  const token = await signedIn({ email, password, newPassword: PASSWORD });
  expect(await verifier()(token)).toMatchObject({ user: joseph, email, emailVerified: true });
  expect(await verifier()(await signedIn({ email }))).toMatchObject({ user: joseph });
  await expect(signedIn({ email, password })).rejects.toMatchObject({ code: "wrong-credentials" });
});

test("who is known already is not changed by an invitation", async () => {
  expect(await invite(client, POOL, { email: AMINA, name: "Mallory" })).toBe(amina);
  const known = await engine.call("AdminGetUser", { UserPoolId: POOL, Username: AMINA });
  expect(known["UserAttributes"]).toContainEqual({ Name: "name", Value: "Amina" });
});
