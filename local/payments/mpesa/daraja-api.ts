/** The part of Safaricom's Daraja API that asks for payments on telephones. */
import type { Provider } from "../provider.ts";
import { jsonReply, type Asked, type Reply } from "../reply.ts";
import { DarajaProblem } from "./daraja-problem.ts";
import { push } from "./push.ts";
import { query } from "./query.ts";
import type { Tokens } from "./tokens.ts";

export function darajaApi(provider: Provider, tokens: Tokens, asked: Asked): Reply {
  try {
    return route(provider, tokens, asked);
  } catch (error) {
    if (error instanceof DarajaProblem) return jsonReply(error.status, error.json);
    throw error;
  }
}

function route(provider: Provider, tokens: Tokens, asked: Asked): Reply {
  if (asked.path === "/oauth/v1/generate") return tokens.give(provider, asked);
  if (asked.method !== "POST") throw new DarajaProblem(405, "405.001", "Method Not Allowed");
  tokens.check(provider, asked.header("authorization"));
  switch (asked.path) {
    case "/mpesa/stkpush/v1/processrequest":
      return push(provider, jsonIn(asked));
    case "/mpesa/stkpushquery/v1/query":
      return query(provider, jsonIn(asked));
    default:
      throw new DarajaProblem(404, "404.001.01", "Resource not found");
  }
}

function jsonIn({ body }: Asked): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new DarajaProblem(400, "400.002.02", "Bad Request - Invalid Request");
  }
}
