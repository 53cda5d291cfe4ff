import { expect, test } from "vitest";
import { createCarrierTokens } from "../../../functions/voice/carrier-tokens.ts";

const ACCOUNT = `AC${"0".repeat(31)}1`;
const secretOf = (accounts: unknown) => JSON.stringify({ accounts });

test("27: while a token is rotated both of an account's tokens are good, the primary one first", async () => {
  const tokens = createCarrierTokens(() => Promise.resolve(secretOf({ [ACCOUNT]: { authTokens: ["new", "old"] } })));
  expect(await tokens(ACCOUNT)).toEqual(["new", "old"]);
});

test("a secret that was changed counts at once, also for an account that was taken out", async () => {
  let secret = secretOf({ [ACCOUNT]: { authTokens: ["old"] } });
  const tokens = createCarrierTokens(() => Promise.resolve(secret));
  expect(await tokens(ACCOUNT)).toEqual(["old"]);
  secret = secretOf({ [ACCOUNT]: { authTokens: ["new"] } });
  expect(await tokens(ACCOUNT)).toEqual(["new"]);
  secret = secretOf({});
  expect(await tokens(ACCOUNT)).toEqual([]);
});

test.each(["__proto__", "constructor", "AC1", ""])("%j is no account", async (name) => {
  const tokens = createCarrierTokens(() => Promise.resolve(secretOf({ [ACCOUNT]: { authTokens: ["token"] } })));
  expect(await tokens(name)).toEqual([]);
});

test.each(["", "not JSON", "{}", secretOf({ AC1: { authTokens: ["x"] } }), secretOf({ [ACCOUNT]: { authTokens: [""] } })])(
  "%j is no secret: nothing is verified with it",
  async (secret) => {
    await expect(createCarrierTokens(() => Promise.resolve(secret))(ACCOUNT)).rejects.toThrow();
  },
);
