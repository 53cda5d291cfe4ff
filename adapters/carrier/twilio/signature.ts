/** The carrier's signature of a webhook (telephony.md, 1.14): HMAC-SHA1 over the address and the sorted form fields, Base64. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { FormFields } from "./read-form.ts";

export interface SignedRequest {
  /** The public address the carrier requested, with its raw query. */
  readonly url: string;
  /** Form fields of a POST; empty for GET, whose fields stand in the address. */
  readonly fields: FormFields;
  /** The raw body when it is not a form: then the address carries its SHA-256. */
  readonly rawBody?: string;
  /** `X-Twilio-Signature`, or undefined when it is missing. */
  readonly signature: string | undefined;
}

/** True when one of the account's tokens (primary, and secondary during rotation) signed the request. A missing signature never is. */
export function isSigned(request: SignedRequest, tokens: readonly string[]): boolean {
  if (request.signature === undefined || request.signature.length !== 28) return false;
  if (request.rawBody !== undefined && !bodyHashFits(request.url, request.rawBody)) return false;
  const given = Buffer.from(request.signature);
  const suffix = signedFields(request.fields);
  return tokens.some(
    (token) => sameBytes(sign(request.url, suffix, token), given) || sameBytes(sign(otherPortForm(request.url), suffix, token), given),
  );
}

const sign = (url: string, suffix: string, token: string): Buffer =>
  Buffer.from(
    createHmac("sha1", token)
      .update(url + suffix)
      .digest("base64"),
  );

const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** Names in code-unit order; a repeated name counts each of its different values once, in order. */
function signedFields(fields: FormFields): string {
  const sorted = fields.toSorted(byNameAndValue);
  let text = "";
  let previous: readonly [string, string] | undefined;
  for (const field of sorted) {
    if (previous === undefined || previous[0] !== field[0] || previous[1] !== field[1]) text += field[0] + field[1];
    previous = field;
  }
  return text;
}

function byNameAndValue(a: FormFields[number], b: FormFields[number]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}

/** Carriers are inconsistent about the default port: the address with it where it was without, and the other way round. */
function otherPortForm(url: string): string {
  const match = /^(https?):\/\/([^/:?#]+)(:\d+)?(.*)$/s.exec(url);
  if (match === null) return url;
  const [, scheme = "", host = "", port, rest = ""] = match;
  const standard = scheme === "https" ? ":443" : ":80";
  if (port === undefined) return `${scheme}://${host}${standard}${rest}`;
  return port === standard ? `${scheme}://${host}${rest}` : url;
}

function bodyHashFits(url: string, body: string): boolean {
  const claimed = new URLSearchParams(url.slice(url.indexOf("?") + 1)).get("bodySHA256");
  if (claimed === null) return false;
  return sameBytes(Buffer.from(createHash("sha256").update(body).digest("hex")), Buffer.from(claimed.toLowerCase()));
}
