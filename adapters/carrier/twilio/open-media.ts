/** A streamed GET with credentials: for sound that is too large to hold in memory. */
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import type { Readable } from "node:stream";
import { CarrierError, troubleOf } from "../carrier-error.ts";

export interface Media {
  /** In lower case, without parameters: "audio/x-wav". */
  readonly contentType: string;
  /** As the carrier announced it; a stream that ends before it fails. */
  readonly length?: number;
  readonly body: Readable;
}

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Silence on the wire, before the answer or within it. */
const IDLE_MS = 30_000;

/**
 * Opens the media at an address. A redirect is not followed: it would take our credentials to where somebody else says.
 * @throws CarrierError "not-ready" for 404, else what the status stands for
 */
export async function openMedia(address: URL, { user, password }: Credentials, idleMs = IDLE_MS): Promise<Media> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  const answer = await get(address, { authorization, accept: "audio/*" }, idleMs);
  const status = answer.statusCode ?? 0;
  if (status !== 200) {
    answer.destroy();
    throw new CarrierError(status === 404 ? "not-ready" : troubleOf(status), `the carrier answered ${status} to a request for sound`);
  }
  return { contentType: contentTypeOf(answer), ...lengthOf(answer), body: answer };
}

function get(address: URL, headers: Readonly<Record<string, string>>, idleMs: number): Promise<IncomingMessage> {
  const request = address.protocol === "http:" ? requestHttp : requestHttps;
  return new Promise((resolve, reject) => {
    const sent = request(address, { headers, timeout: idleMs }, resolve);
    sent.on("timeout", () => sent.destroy(new Error(`no byte for ${idleMs} ms`)));
    sent.on("error", (cause) => reject(new CarrierError("unavailable", "the carrier cannot be reached", { cause })));
    sent.end();
  });
}

const contentTypeOf = ({ headers }: IncomingMessage): string => (headers["content-type"] ?? "").split(";", 1).join().trim().toLowerCase();

function lengthOf({ headers }: IncomingMessage): { length?: number } {
  const length = Number(headers["content-length"]);
  return headers["content-length"] !== undefined && Number.isSafeInteger(length) ? { length } : {};
}
