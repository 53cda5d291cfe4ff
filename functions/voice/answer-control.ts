/** The whole answer to a control webhook: read and verify → parse → decide → TwiML; in trouble or late, a polite one. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { parseEvent } from "../../adapters/carrier/twilio/parse-event.ts";
import { render } from "../../adapters/carrier/twilio/render.ts";
import type { CallEvent } from "../../core/voice/call-event.ts";
import { controlCall, type Answer } from "./control-call.ts";
import { createInTime } from "./in-time.ts";
import { technicalTrouble } from "./polite-answers.ts";
import type { VoiceServices } from "./services.ts";
import { readWebhook, type Refusal } from "./webhook.ts";

/** A caller listens to silence for no longer than this (docs/architecture.md, budgets). */
const DEADLINE_MS = 3000;
const TWIML = { "content-type": "text/xml; charset=utf-8" };
const inTime = createInTime<Answer>(DEADLINE_MS);

export async function answerControl(request: APIGatewayProxyEventV2, voice: VoiceServices): Promise<APIGatewayProxyStructuredResultV2> {
  const began = voice.now();
  const reading = await readWebhook(request, voice.publicBaseUrl, voice.tokens);
  if ("refused" in reading) return refuse(reading.refused, request.rawPath, voice);
  const { path, fields, query } = reading.webhook;
  const event = parseEvent(path, fields);
  if (event === undefined) return refuse({ status: 400, why: "not-understood" }, path, voice);

  const answer = await inTime(controlCall(event, query, voice)).catch((error: unknown) => degrade(error, event, voice));
  if ("refused" in answer) return refuse({ status: answer.refused === "wrong-account" ? 403 : 400, why: answer.refused }, path, voice);
  const { tenant, step, unsaved } = answer;
  voice.log({ at: "voice", path, call: event.callId, tenant, step, unsaved, ms: voice.now() - began });
  return { statusCode: 200, headers: TWIML, body: answer.twiml };
}

function degrade(error: unknown, event: CallEvent, voice: VoiceServices): Answer {
  const reason = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 120) : "unknown";
  voice.log({ at: "voice", trouble: "degraded answer", call: event.callId, error: reason });
  return { twiml: render(technicalTrouble(voice.accountUrl, event.to), event) };
}

/** Changes nothing, calls nobody; the log says why without saying who. */
function refuse({ status, why }: Refusal, path: string, voice: VoiceServices): APIGatewayProxyStructuredResultV2 {
  voice.log({ at: "voice", refused: why, status, path: path.slice(0, 40) });
  return { statusCode: status, headers: { "content-type": "text/plain" }, body: "" };
}
