/** One server plays both providers; their paths do not overlap. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { darajaApi } from "./mpesa/daraja-api.ts";
import { Tokens } from "./mpesa/tokens.ts";
import { pages } from "./page/pages.ts";
import type { Provider } from "./provider.ts";
import { readBody } from "./read-body.ts";
import { jsonReply, type Asked, type Reply } from "./reply.ts";
import { stripeApi } from "./stripe/stripe-api.ts";

export function paymentServer(provider: Provider): Server {
  const tokens = new Tokens();
  return createServer((request, response) => void serve(provider, tokens, request, response));
}

async function serve(provider: Provider, tokens: Tokens, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let reply: Reply;
  try {
    reply = await answer(provider, tokens, request);
  } catch (error) {
    reply = { status: 500, body: error instanceof Error ? error.message : String(error) };
  }
  response.writeHead(reply.status, { "content-type": "text/plain; charset=utf-8", ...reply.headers });
  response.end(request.method === "HEAD" ? undefined : reply.body);
}

async function answer(provider: Provider, tokens: Tokens, request: IncomingMessage): Promise<Reply> {
  const body = await readBody(request);
  if (body === undefined) return jsonReply(413, { error: { type: "invalid_request_error", message: "The body is larger than 256 KB." } });
  const asked = askedBy(request, body);
  if (asked.path.startsWith("/v1/")) return stripeApi(provider, asked);
  if (/^\/oauth\/|^\/mpesa\/stkpush/.test(asked.path)) return darajaApi(provider, tokens, asked);
  return pages(provider, asked);
}

function askedBy(request: IncomingMessage, body: string): Asked {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
  const header = (name: string): string | undefined => {
    const value = request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  return { method, path: pathname, query: searchParams, header, body };
}
