/** Middleware: what changes something is JSON. A form of another site cannot send that type without being asked first. */
import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { Refusal } from "../../core/errors.ts";

/** No form can send these, so an empty one needs no type. */
const NEVER_A_FORM: ReadonlySet<string> = new Set(["GET", "DELETE"]);

export function jsonOnly(): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  return {
    before({ event }) {
      const { body = "", headers, requestContext } = event;
      if (body === "" && NEVER_A_FORM.has(requestContext.http.method)) return;
      if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) throw new Refusal("not-json");
    },
  };
}
