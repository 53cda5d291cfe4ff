/** Addresses that give an object of a bucket for a while (Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters"), without an SDK. */
import { createHmac, hash } from "node:crypto";
import { signingKey, type Credentials } from "./signature-v4.ts";

export interface ObjectAddresses {
  readonly bucket: string;
  readonly region: string;
  /** Another address than AWS's own. */
  readonly endpoint?: string;
  readonly credentials: () => Credentials;
}

/** @param key of the object @param at when the address begins to count (epoch milliseconds) @param seconds how long it does */
export type SignObject = (key: string, at: number, seconds: number) => string;

export function createObjectSigner({ bucket, region, endpoint, credentials }: ObjectAddresses): SignObject {
  // A bucket's own name in the host's; an endpoint of one's own has it in the path.
  const base = endpoint === undefined ? `https://${bucket}.s3.${region}.amazonaws.com` : `${endpoint}/${bucket}`;
  return (key, at, seconds) => {
    const { accessKeyId, secretAccessKey, sessionToken } = credentials();
    const { host, pathname } = new URL(`${base}/${key.split("/").map(encoded).join("/")}`);
    const date = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const scope = [date.slice(0, 8), region, "s3", "aws4_request"];
    const query = [
      ["X-Amz-Algorithm", "AWS4-HMAC-SHA256"],
      ["X-Amz-Credential", `${accessKeyId}/${scope.join("/")}`],
      ["X-Amz-Date", date],
      ["X-Amz-Expires", String(seconds)],
      ...(sessionToken === undefined ? [] : [["X-Amz-Security-Token", sessionToken]]),
      ["X-Amz-SignedHeaders", "host"],
    ];
    const canonicalQuery = query.map(([name = "", value = ""]) => `${name}=${encoded(value)}`).join("&");
    const canonical = `GET\n${pathname}\n${canonicalQuery}\nhost:${host}\n\nhost\nUNSIGNED-PAYLOAD`;
    const text = `AWS4-HMAC-SHA256\n${date}\n${scope.join("/")}\n${hash("sha256", canonical)}`;
    const signature = createHmac("sha256", signingKey(secretAccessKey, scope)).update(text).digest("hex");
    return `${new URL(base).protocol}//${host}${pathname}?${canonicalQuery}&X-Amz-Signature=${signature}`;
  };
}

/** As the signature wants it: everything but letters, digits and `-._~` (RFC 3986). */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
