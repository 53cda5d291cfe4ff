/**
 * The two ends of a copy, in a process of their own: a carrier that sends sound of any length (the length is the recording's
 * number) over a link of a gigabit a second, and a bucket that counts what it gets and throws it away. Prints its address.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { listening, wav } from "../../adapters/carrier/carrier-server.ts";

const HEAD = wav(44);
const SOUND = Buffer.alloc(64 * 1024, 7);

/** Bytes of each object; parts of an upload add up. */
const objects = new Map<string, number>();

/** A link of 1 Gbit/s, which is more than a Lambda function gets: without one, two processes on one machine measure their own CPU. */
const BYTES_PER_MS = 125_000;

async function* sound(length: number): AsyncGenerator<Buffer> {
  const start = performance.now();
  yield HEAD;
  for (let sent = HEAD.length; sent < length; sent += SOUND.length) {
    yield SOUND.subarray(0, Math.min(SOUND.length, length - sent));
    const early = sent / BYTES_PER_MS - (performance.now() - start);
    if (early > 5) await setTimeout(early);
  }
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://bench");
  const recording = /\/Recordings\/RE(\d+)\.wav$/.exec(pathname)?.[1];
  if (recording !== undefined && request.method === "GET") return send(Number(recording), response);
  if (request.method === "HEAD") return void response.writeHead(200, { "content-length": objects.get(pathname) ?? 0 }).end();
  if (request.method === "PUT") return take(pathname, searchParams.has("partNumber"), request, response);
  request.resume();
  if (searchParams.has("uploads")) objects.set(pathname, 0);
  const xml = searchParams.has("uploads")
    ? "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>"
    : '<CompleteMultipartUploadResult><ETag>"e"</ETag></CompleteMultipartUploadResult>';
  response.writeHead(200, { "content-type": "application/xml" }).end(`<?xml version="1.0"?>${xml}`);
}

function send(length: number, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "audio/x-wav", "content-length": length });
  Readable.from(sound(length), { objectMode: false }).pipe(response);
}

function take(name: string, isPart: boolean, request: IncomingMessage, response: ServerResponse): void {
  let bytes = 0;
  request.on("data", (chunk: Buffer) => (bytes += chunk.length));
  request.on("end", () => {
    bytes = Number(request.headers["x-amz-decoded-content-length"] ?? bytes);
    objects.set(name, bytes + (isPart ? (objects.get(name) ?? 0) : 0));
    response.writeHead(200, { etag: '"e"' }).end();
  });
}

console.log(await listening(createServer(answer)));
