/** Lambda: the carrier's notifications. Their answer steers nothing; what they say is merged into the call's record. */
import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { answerNotice } from "./answer-notice.ts";
import { noticeErrors } from "./notice-errors.ts";
import { wireVoice, type NoticeServices } from "./services.ts";

let services: NoticeServices | undefined;

async function notices(request: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  services ??= wireVoice(process.env);
  return answerNotice(request, services);
}

export const handler = middy(notices).use(noticeErrors());
