/** Middleware: an error becomes a bare 500 and one line of log, without what the error knew about the call. */
import type { MiddlewareObj, Request } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

type NoticeRequest = Request<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

export const noticeErrors = (): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({ onError: answer500 });

function answer500(request: NoticeRequest): void {
  console.error(JSON.stringify({ at: "notice", trouble: "not saved", error: request.error?.name ?? "unknown" }));
  request.response = { statusCode: 500 };
}
