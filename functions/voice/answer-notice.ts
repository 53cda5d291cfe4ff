/** The whole answer to a notice: read and verify → parse → merge into the call's record. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { parseNotice } from "../../adapters/carrier/twilio/parse-notice.ts";
import type { NoticeServices } from "./services.ts";
import { takeNotice } from "./take-notice.ts";
import { readWebhook } from "./webhook.ts";

/** 204 when taken or not for us; 4xx when refused. @throws when it could not be saved, so that the carrier may try again */
export async function answerNotice(request: APIGatewayProxyEventV2, voice: NoticeServices): Promise<APIGatewayProxyStructuredResultV2> {
  const reading = await readWebhook(request, voice.publicBaseUrl, voice.tokens);
  if ("refused" in reading) return answer(reading.refused.status, { refused: reading.refused.why }, request, voice);
  const { path, fields, query } = reading.webhook;
  const notice = parseNotice(path, fields);
  if (notice === undefined) return answer(400, { refused: "not-understood" }, request, voice);
  const taken = await takeNotice(notice, query, voice);
  if (taken === "wrong-account") return answer(403, { refused: taken }, request, voice);
  if (taken === "not-understood") return answer(400, { refused: taken }, request, voice);
  return answer(204, { notice: notice.kind, taken, call: notice.callId }, request, voice);
}

function answer(statusCode: number, facts: Record<string, string>, request: APIGatewayProxyEventV2, voice: NoticeServices) {
  voice.log({ at: "notice", path: request.rawPath.slice(0, 40), ...facts });
  return { statusCode };
}
