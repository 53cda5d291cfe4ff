/** Middleware: no answer is kept anywhere on its way, refusals included. */
import type { MiddlewareObj, Request } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

type Result = APIGatewayProxyStructuredResultV2;

export const noStore = (): MiddlewareObj<APIGatewayProxyEventV2, Result> => ({ after: mark, onError: mark });

function mark(request: Request<APIGatewayProxyEventV2, Result>): void {
  const { response } = request;
  if (response === null || response === undefined) return;
  const headers = { ...response.headers, "cache-control": "no-store", "x-content-type-options": "nosniff" };
  request.response = { ...response, headers };
}
