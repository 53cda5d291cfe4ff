import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey } from "node:crypto";
import { createRequire } from "node:module";
import type { IdentityStore } from "./identity-store.ts";

/**
 * The key that signs this data folder's tokens, made at its first start. The engine's own key is the same in every copy of the
 * package, so anybody could forge a token; it is replaced in the module that the engine reads it from.
 * Answers the public half as a JWK.
 */
export function signingKey(store: IdentityStore): JsonWebKey {
  const pem =
    store.read("signing-key") ??
    generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  store.write("signing-key", pem);
  const packaged: unknown = createRequire(import.meta.url)("cognito-local/lib/keys/cognitoLocal.private.json");
  if (typeof packaged !== "object" || packaged === null || !("pem" in packaged)) throw new Error("The engine keeps its key elsewhere now.");
  packaged.pem = pem;
  return { ...createPublicKey(createPrivateKey(pem)).export({ format: "jwk" }), kid: "CognitoLocal", alg: "RS256", use: "sig" };
}
