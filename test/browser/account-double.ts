/** The account's built pages with an API that answers what a test wants: for what a real office cannot be brought to show at will. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { AudioView, CallDetailView, CallListView, CallView } from "../../core/account/api/calls.ts";
import type { SessionView } from "../../core/account/api/session.ts";
import { ERRORS, type ErrorCode } from "../../core/errors.ts";
import { RIGHTS } from "../../core/tenants/rights.ts";
import { answerAboutMoney, someMoney, type Asked, type Money } from "./money-double.ts";
import { writeWav } from "../../local/carrier/audio/wav.ts";

const PAGES = join(import.meta.dirname, "../../web/dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const PAGE = 50;
const RATE = 8000;

export const OWNER: SessionView = {
  email: "amina@duka.example",
  name: "Amina Hassan",
  role: "owner",
  rights: RIGHTS,
  offices: [{ id: "duka", name: "Duka Travel", role: "owner" }],
  tenant: { id: "duka", name: "Duka Travel", zone: "Africa/Nairobi", country: "KE", language: "en", billed: true },
  address: "path",
};

export interface AccountDouble {
  readonly url: string;
  /** Newest first; a test may change them while pages look. */
  calls: CallDetailView[];
  signedIn: boolean;
  /** Answers every question about calls with a server's error. */
  broken: boolean;
  session: SessionView;
  money: Money;
  stop(): Promise<void>;
}

export async function startAccountDouble(): Promise<AccountDouble> {
  const server = createServer((request, response) => void answer(double, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const double: AccountDouble = {
    url: `http://127.0.0.1:${port(server.address())}`,
    calls: [],
    signedIn: true,
    broken: false,
    session: OWNER,
    money: someMoney(),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return double;
}

async function answer(double: AccountDouble, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://double");
  if (url.pathname === "/sound.wav") return send(response, "audio/wav", sound());
  if (!url.pathname.startsWith("/api/")) return send(response, ...(await page(url.pathname)));
  const asked = await asks(request, url);
  const [status, body] = api(double, asked);
  response.statusCode = status;
  const told = status < 400 ? body : withTitle(body);
  send(response, status < 400 ? "application/json" : "application/problem+json", told === undefined ? "" : JSON.stringify(told));
}

type Reply = [status: number, body?: object];

async function asks(request: IncomingMessage, url: URL): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  return { method: request.method ?? "GET", url, body, key: String(request.headers["idempotency-key"] ?? "") };
}

function api(double: AccountDouble, asked: Asked): Reply {
  const {
    method,
    url: { pathname, searchParams },
  } = asked;
  if (pathname === "/api/session" && method !== "GET") double.signedIn = method === "POST";
  if (!double.signedIn) return method === "DELETE" ? [204] : [401, { code: "not-signed-in" }];
  if (pathname === "/api/session") return [200, double.session];
  if (double.broken) return [500, { code: "internal" }];
  if (/^\/api\/(billing|provider)\b/.test(pathname)) return answerAboutMoney(double.money, asked) ?? [404, { code: "not-found" }];
  if (pathname === "/api/standings") return [200, { people: [{ extension: "101", name: "Amina", standing: "reachable" }] }];
  if (pathname === "/api/mailboxes") return [200, { mailboxes: [] }];
  // No call of it is from another day.
  if (pathname === "/api/calls" && searchParams.has("to")) return [200, { calls: [] }];
  if (pathname === "/api/calls") return [200, list(found(double.calls, searchParams), Number(searchParams.get("cursor") ?? 0))];
  const [, id, recording] = /^\/api\/calls\/(\w+)(\/recordings\/\w+\/audio)?$/.exec(pathname) ?? [];
  const call = double.calls.find((known) => known.id === id);
  if (call === undefined) return [404, { code: "not-found" }];
  const audio: AudioView = { url: "/sound.wav", expiresAt: Date.now() + 300_000 };
  return recording === undefined ? [200, call] : [200, audio];
}

/** As the pages ask: by digits of the caller's number, and by outcome. */
function found(calls: readonly CallDetailView[], wanted: URLSearchParams): readonly CallDetailView[] {
  const digits = (wanted.get("search") ?? "").replaceAll(/\D/g, "").replace(/^0/, "");
  const outcome = wanted.get("outcome");
  const wasReturned = wanted.get("open") === "no";
  return calls.filter(
    (call) =>
      (call.from ?? "").includes(digits) &&
      (outcome === null || call.outcome.kind === outcome) &&
      (!wasReturned || call.returned !== undefined),
  );
}

function list(all: readonly CallDetailView[], from: number): CallListView {
  const calls: CallView[] = all.slice(from, from + PAGE);
  return from + PAGE < all.length ? { calls, cursor: String(from + PAGE) } : { calls };
}

async function page(path: string): Promise<[type: string, body: Buffer]> {
  const file = extname(path) === "" ? "/index.html" : path;
  return [TYPES[extname(file)] ?? "application/octet-stream", await readFile(join(PAGES, file))];
}

/** Twelve seconds in which the two sides take turns. */
function sound(): Buffer {
  const side = (turn: number) =>
    Int16Array.from({ length: 12 * RATE }, (_, at) => (Math.floor(at / (2 * RATE)) % 2 === turn ? 9000 * Math.sin(at / 5) : 0));
  return Buffer.from(writeWav([side(0), side(1)], RATE));
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader("content-type", type);
  response.end(body);
}

function port(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The double has no port");
  return address.port;
}

/** A refusal is told by the API in words, which pages show as they are. */
function withTitle(body: object | undefined): object | undefined {
  const code = body !== undefined && "code" in body ? String(body.code) : "";
  return isCode(code) ? { ...body, title: ERRORS[code].title } : body;
}

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);
