import type { IncomingMessage } from "node:http";

/** The whole body, or undefined when it is larger than `limit` bytes (the rest is not kept). Rejects when the client goes away. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    const bytes: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    length += bytes.length;
    if (length <= limit) pieces.push(bytes);
  }
  return length > limit ? undefined : Buffer.concat(pieces);
}
