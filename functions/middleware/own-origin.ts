/**
 * Middleware: what changes something must come from our own pages, when it comes from a page at all. Browsers always say where such
 * a request comes from; programs need not. The cookie is SameSite=Strict besides.
 */
import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { Refusal } from "../../core/errors.ts";

/** @param origins whose pages may ask for this */
export function ownOrigin(
  origins: (request: APIGatewayProxyEventV2) => readonly string[],
): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  return {
    before({ event }) {
      const { origin } = event.headers;
      if (event.requestContext.http.method === "GET" || origin === undefined) return;
      if (!origins(event).includes(origin)) throw new Refusal("foreign-origin");
    },
  };
}
