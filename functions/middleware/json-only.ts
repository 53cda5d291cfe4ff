/** Middleware: what changes something is JSON of a bearable size. A form of another site cannot send that type without being asked first. */
import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { Refusal } from "../../core/errors.ts";

const MAX_BODY_BYTES = 256 * 1024;
/** No form can send these, so an empty one needs no type. */
const NEVER_A_FORM: ReadonlySet<string> = new Set(["GET", "DELETE"]);

export function jsonOnly(): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  return {
    before({ event }) {
      const { body = "", isBase64Encoded, headers, requestContext } = event;
      const bytes = isBase64Encoded ? (body.length * 3) / 4 - 2 : Buffer.byteLength(body);
      if (bytes > MAX_BODY_BYTES) throw new Refusal("too-large");
      if (body === "" && NEVER_A_FORM.has(requestContext.http.method)) return;
      if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) throw new Refusal("not-json");
    },
  };
}
