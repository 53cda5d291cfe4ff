/** Lambda: every webhook that steers a call. One function, so that one warm instance serves a call from start to end. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { answerControl } from "./answer-control.ts";
import { wireVoice, type VoiceServices } from "./services.ts";

let services: VoiceServices | undefined;

export function handler(request: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  services ??= wireVoice(process.env);
  return answerControl(request, services);
}
