/** The account's built pages before the account's own API, on a table in memory: everything but AWS and the telephone. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import type { Answered, Asked } from "../functions/account/account-desk.ts";

const PAGES = join(import.meta.dirname, "../../web/dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

export interface ServedDesk {
  readonly url: string;
  /** E-mail of whoever is signed in. */
  by: string;
  stop(): Promise<void>;
}

export async function serveDesk(ask: (method: string, path: string, asked: Asked) => Promise<Answered>, by: string): Promise<ServedDesk> {
  const server = createServer((request, response) => void answer(request, response));
  const desk: ServedDesk = {
    url: "",
    by,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://desk");
    if (!url.pathname.startsWith("/api/")) return page(url.pathname, response);
    const body = await textOf(request);
    const office = request.headers["simu-office"];
    const { status, body: answered } = await ask(request.method ?? "GET", decodeURIComponent(url.pathname), {
      by: desk.by,
      query: url.search.slice(1),
      ...(body === "" ? {} : { body }),
      ...(typeof office === "string" ? { headers: { "simu-office": office } } : {}),
    });
    response.statusCode = status;
    response.setHeader("content-type", status < 400 ? "application/json" : "application/problem+json");
    response.end(answered === undefined ? "" : JSON.stringify(answered));
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The desk has no port");
  return Object.assign(desk, { url: `http://127.0.0.1:${address.port}` });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function page(path: string, response: ServerResponse): Promise<void> {
  const file = Object.hasOwn(TYPES, extname(path)) ? path : "/index.html";
  response.setHeader("content-type", TYPES[extname(file)] ?? "");
  response.end(await readFile(join(PAGES, file)));
}
