/**
 * AWS Signature Version 4 for the one kind of request that the call path makes: a JSON POST to `/` without a query
 * (IAM User Guide, "Create a signed AWS API request"). A day's signing key is kept, as a key and not as bytes, which Node
 * would look at anew for every request.
 */
import { createHmac, createSecretKey, hash, type KeyObject } from "node:crypto";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

interface Unsigned {
  readonly host: string;
  readonly contentType: string;
  /** `x-amz-target`: the protocol's prefix and the operation. */
  readonly target: string;
  readonly body: string;
}

export type Signer = (request: Unsigned, credentials: Credentials, now: Date) => Record<string, string>;

/** Signs requests to one service in one region. What a signer answers are all the request's headers. */
export function createSigner(service: string, region: string): Signer {
  let kept: { readonly of: string; readonly key: KeyObject } | undefined;

  const keyOf = (secret: string, day: string): KeyObject => {
    if (kept?.of !== day + secret) kept = { of: day + secret, key: signingKey(secret, [day, region, service, "aws4_request"]) };
    return kept.key;
  };
  return (request, credentials, now) => {
    const date = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const day = date.slice(0, 8);
    const scope = `${day}/${region}/${service}/aws4_request`;
    const headers = headersOf(request, date, credentials.sessionToken);
    const names = Object.keys(headers).join(";");
    const text = `AWS4-HMAC-SHA256\n${date}\n${scope}\n${hash("sha256", canonical(headers, names, request.body))}`;
    const signature = createHmac("sha256", keyOf(credentials.secretAccessKey, day)).update(text).digest("hex");
    const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return { ...headers, authorization };
  };
}

/** In order of their names, as the signature wants them. */
function headersOf({ host, contentType, target }: Unsigned, date: string, token: string | undefined): Record<string, string> {
  const session = token === undefined ? {} : { "x-amz-security-token": token };
  return { "content-type": contentType, host, "x-amz-date": date, ...session, "x-amz-target": target };
}

function canonical(headers: Readonly<Record<string, string>>, names: string, body: string): string {
  let lines = "";
  for (const [name, value] of Object.entries(headers)) lines += `${name}:${value}\n`;
  return `POST\n/\n\n${lines}\n${names}\n${hash("sha256", body)}`;
}

export function signingKey(secret: string, parts: readonly string[]): KeyObject {
  let key = Buffer.from(`AWS4${secret}`);
  for (const part of parts) key = createHmac("sha256", key).update(part).digest();
  return createSecretKey(key);
}
