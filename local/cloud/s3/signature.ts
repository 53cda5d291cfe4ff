import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export interface SignedRequest {
  readonly method: string;
  /** Path and query as they arrived. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export type SignatureVerdict = "valid" | "unsigned" | "expired" | "mismatch" | "unknown-key";

/** AWS allows a signed header request to be at most this old or early. */
const SKEW_MS = 15 * 60_000;
const MAX_EXPIRY_SECONDS = 7 * 24 * 3600;

interface Claim {
  readonly accessKeyId: string;
  readonly scope: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** As written: 20261123T090000Z. */
  readonly at: string;
  readonly payloadHash: string;
  readonly expiresSeconds?: number;
}

/**
 * Checks the AWS signature (version 4) of a request to S3, in its query or its Authorization header.
 * Source: S3 API reference, "Authenticating Requests (AWS Signature Version 4)".
 * @param secretOf the secret of an access key, if there is such a key.
 * @param now epoch milliseconds.
 */
export function verifySignature(
  request: SignedRequest,
  secretOf: (accessKeyId: string) => string | undefined,
  now: number,
): SignatureVerdict {
  const [path = "", query = ""] = request.url.split("?", 2);
  const parameters = new URLSearchParams(query);
  const claim = parameters.has("X-Amz-Signature") ? queryClaim(parameters) : headerClaim(request.headers);
  if (claim === undefined) return "unsigned";
  const secret = secretOf(claim.accessKeyId);
  if (secret === undefined) return "unknown-key";
  const instant = Date.parse(claim.at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (Number.isNaN(instant) || !claim.signedHeaders.includes("host")) return "mismatch";
  const canonical = [
    request.method,
    canonicalPath(path),
    canonicalQuery(parameters),
    ...headerLines(claim, request.headers),
    "",
    claim.signedHeaders.join(";"),
    claim.payloadHash,
  ].join("\n");
  const text = ["AWS4-HMAC-SHA256", claim.at, claim.scope, sha256(canonical)].join("\n");
  const expected = hmac(signingKey(secret, claim.scope), text).toString("hex");
  if (!same(expected, claim.signature)) return "mismatch";
  const { expiresSeconds } = claim;
  if (expiresSeconds === undefined) return Math.abs(now - instant) > SKEW_MS ? "expired" : "valid";
  if (expiresSeconds > MAX_EXPIRY_SECONDS || instant - now > SKEW_MS) return "mismatch";
  return now > instant + expiresSeconds * 1000 ? "expired" : "valid";
}

function queryClaim(parameters: URLSearchParams): Claim | undefined {
  const credential = splitCredential(parameters.get("X-Amz-Credential") ?? "");
  const expiresSeconds = Number(parameters.get("X-Amz-Expires"));
  if (credential === undefined || !(expiresSeconds > 0) || parameters.get("X-Amz-Algorithm") !== "AWS4-HMAC-SHA256") return undefined;
  return {
    ...credential,
    signedHeaders: (parameters.get("X-Amz-SignedHeaders") ?? "").split(";"),
    signature: parameters.get("X-Amz-Signature") ?? "",
    at: parameters.get("X-Amz-Date") ?? "",
    payloadHash: "UNSIGNED-PAYLOAD",
    expiresSeconds,
  };
}

function headerClaim(headers: IncomingHttpHeaders): Claim | undefined {
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)$/.exec(headers.authorization ?? "");
  const credential = splitCredential(match?.[1] ?? "");
  if (match === null || credential === undefined) return undefined;
  return {
    ...credential,
    signedHeaders: (match[2] ?? "").split(";"),
    signature: match[3] ?? "",
    at: String(headers["x-amz-date"] ?? ""),
    payloadHash: String(headers["x-amz-content-sha256"] ?? ""),
  };
}

function splitCredential(credential: string): { accessKeyId: string; scope: string } | undefined {
  const match = /^([^/]+)\/(\d{8}\/[^/]+\/s3\/aws4_request)$/.exec(credential);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { accessKeyId: match[1], scope: match[2] };
}

const headerLines = (claim: Claim, headers: IncomingHttpHeaders) =>
  claim.signedHeaders.map((name) => {
    const value = headers[name];
    return `${name}:${(Array.isArray(value) ? value.join(",") : (value ?? "")).trim().replace(/\s+/g, " ")}`;
  });

/** The path with every byte that must be encoded encoded once, however it arrived. */
function canonicalPath(path: string): string {
  return path
    .split("/")
    .map((part) => encode(decode(part)))
    .join("/");
}

function canonicalQuery(parameters: URLSearchParams): string {
  return [...parameters]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted((left, right) => (left < right ? -1 : 1))
    .join("&");
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const signingKey = (secret: string, scope: string) =>
  scope.split("/").reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${secret}`);

function same(expected: string, given: string): boolean {
  return expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}
