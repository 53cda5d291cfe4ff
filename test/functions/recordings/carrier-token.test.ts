import { describe, expect, it } from "vitest";
import { carrierToken } from "../../../functions/recordings/carrier-token.ts";

const ACCOUNT = `AC${"a".repeat(32)}`;
const secret = (accounts: unknown) => JSON.stringify({ accounts, unused: "x" });

describe("the carrier's token", () => {
  it("is the account's first", () => {
    expect(carrierToken(secret({ [ACCOUNT]: { authTokens: ["new", "old"] } }), ACCOUNT)).toBe("new");
  });

  it.each([
    ["of an account that it does not know", secret({})],
    ["when there is none", secret({ [ACCOUNT]: { authTokens: [] } })],
    ["when it is empty", secret({ [ACCOUNT]: { authTokens: [""] } })],
    ["when the secret has another form", secret([])],
    ["when the secret is no JSON", "tok3n"],
  ])("is a matter for people %s, and the secret stays out of the error", (_name, text) => {
    const error = new Error("none was thrown");
    try {
      carrierToken(text, ACCOUNT);
    } catch (thrown) {
      Object.assign(error, { thrown });
    }
    expect(error).toMatchObject({ thrown: { name: "CarrierError", trouble: "auth" } });
    expect(JSON.stringify(error)).not.toContain("tok3n");
  });

  it("is not found under the name of a part of every object", () => {
    expect(() => carrierToken(secret({}), "constructor")).toThrow(/no token/);
  });
});
