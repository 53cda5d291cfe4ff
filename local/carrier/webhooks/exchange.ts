/** One HTTP exchange with an application, within time limits. It follows no redirects: a POST's fields would be lost on the way. */
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";

export interface Exchange {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly connectMs: number;
  readonly readMs: number;
}

export type ExchangeResult =
  | { readonly is: "answer"; readonly status: number; readonly contentType: string | undefined; readonly body: Buffer }
  | { readonly is: "no-connection" | "no-answer"; readonly message: string };

/** More than this is not read: the limit for documents is 64 KB, for audio a few megabytes. */
const MAX_BYTES = 16 * 1024 * 1024;

export function exchange({ method, url, headers, body, connectMs, readMs }: Exchange): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    let connected = false;
    const send = url.startsWith("https:") ? httpsRequest : httpRequest;
    const request = send(url, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }) },
      agent: false,
    });
    const failed = (message: string): void => {
      clearTimeout(connecting);
      clearTimeout(reading);
      request.destroy();
      resolve({ is: connected ? "no-answer" : "no-connection", message });
    };
    const connecting = setTimeout(() => !connected && failed(`no connection within ${connectMs} ms`), connectMs);
    const reading = setTimeout(() => failed(`no answer within ${readMs} ms`), readMs);
    request.on("socket", (socket) => socket.once("connect", () => (connected = true)));
    request.on("error", (error) => failed(error.message));
    request.on("response", (response) => {
      readAll(response).then(
        (bytes) => {
          clearTimeout(connecting);
          clearTimeout(reading);
          resolve({ is: "answer", status: response.statusCode ?? 0, contentType: response.headers["content-type"], body: bytes });
        },
        (error: unknown) => failed(String(error)),
      );
    });
    request.end(body);
  });
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    if (!Buffer.isBuffer(part)) continue;
    bytes += part.length;
    if (bytes > MAX_BYTES) break;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
