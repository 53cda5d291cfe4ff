import type { Call } from "../call.ts";
import { callerIdFor } from "../dial/caller-id.ts";
import { dialFields } from "../dial/dial-result.ts";
import { hunt } from "../dial/hunt.ts";
import { talk } from "../dial/talk.ts";
import { targetsOf } from "../dial/targets.ts";
import type { Execution, Outcome } from "../execution.ts";
import { recordingCallbackOf } from "../recordings/callback-of.ts";
import { beginRecording, keepRecording, type Begun } from "../recordings/keep-recording.ts";
import type { Recording } from "../recordings/recording.ts";
import type { Document } from "../twiml/document.ts";
import type { TwimlElement } from "../twiml/parse-twiml.ts";
import { isTrue, numberOf, type Verb } from "./verb.ts";

/** Calls somebody and puts the caller through (telephony.md, 1.5). */
export const dial: Verb = {
  attributes: new Set(
    (
      "action method timeout timeLimit callerId hangupOnStar answerOnBridge sequential record trim recordingTrack recordingStatusCallback " +
      "recordingStatusCallbackMethod recordingStatusCallbackEvent ringTone referUrl referMethod callReason"
    ).split(" "),
  ),
  run: async (execution, element, document) => {
    if (execution.screening) {
      execution.error(13_201, "a screening document cannot dial");
      return "end";
    }
    if (!isTrue(element, "answerOnBridge")) execution.answer();
    const startedAt = execution.switch.clock.now();
    const { winner, legs } = await hunt(execution, {
      targets: withCallerId(execution, element, document),
      ringMs: (numberOf(element, "timeout", 30) + execution.switch.switches.ringBuffer) * 1000,
      sequential: isTrue(element, "sequential"),
    });
    const recording = winner === undefined ? undefined : await talkAndRecord({ execution, element, document, leg: winner, startedAt });
    const fields = dialFields({
      execution,
      legs,
      ...(winner === undefined ? {} : { winner }),
      ...(recording === undefined ? {} : { recording }),
    });
    return submit(execution, element, document, fields);
  },
};

/** Phones may be shown only certain numbers; a target for which none is allowed is not called. */
function withCallerId(execution: Execution, element: TwimlElement, document: Document) {
  const wanted = element.attributes["callerId"];
  return targetsOf(execution, element, document).flatMap((target) => {
    const callerId = target.kind === "number" ? callerIdFor(execution, wanted) : (wanted ?? execution.call.from);
    if (callerId !== undefined) return [{ ...target, callerId }];
    execution.error(13_214, `the caller id ${wanted ?? execution.call.from} cannot be used`);
    return [];
  });
}

interface Talk {
  readonly execution: Execution;
  readonly element: TwimlElement;
  readonly document: Document;
  readonly leg: Call;
  /** When the Dial began: recordings "from ringing" begin there. */
  readonly startedAt: number;
}

async function talkAndRecord(given: Talk): Promise<Recording | undefined> {
  const { execution, element, leg } = given;
  const { call } = execution;
  const begun = beginIfWanted(given);
  const limits = { timeLimit: numberOf(element, "timeLimit", 14_400), hangupOnStar: isTrue(element, "hangupOnStar") };
  const { endedAt } = await talk(execution, leg, limits);
  if (begun === undefined) return undefined;
  const sides = [call.mouth.read(begun.startedAt, endedAt), leg.mouth.read(begun.startedAt, endedAt)];
  return keepRecording(execution.switch, begun, {
    channels: begun.channelCount === 2 ? sides : [mixed(sides)],
    trim: element.attributes["trim"] === "trim-silence",
  });
}

function beginIfWanted({ execution, element, document, startedAt }: Talk): Begun | undefined {
  const mode = element.attributes["record"] ?? "do-not-record";
  if (mode === "do-not-record" || mode === "false") return undefined;
  const callback = recordingCallbackOf(execution, element, document);
  return beginRecording(execution.switch, {
    call: execution.call,
    source: "DialVerb",
    channelCount: mode.endsWith("-dual") ? 2 : 1,
    startedAt: mode.startsWith("record-from-ringing") ? startedAt : execution.switch.clock.now(),
    ...(callback === undefined ? {} : { callback }),
  });
}

function mixed([a = new Int16Array(), b = new Int16Array()]: readonly Int16Array[]): Int16Array {
  return a.map((sample, i) => Math.max(-32768, Math.min(32767, sample + (b[i] ?? 0))));
}

/** With an action, what follows the Dial is never reached. A caller who is gone: the application is told, its answer thrown away. */
function submit(execution: Execution, element: TwimlElement, document: Document, fields: Readonly<Record<string, string>>): Outcome {
  const { action, method } = element.attributes;
  const { call } = execution;
  if (execution.stop.aborted && !call.isOver) return "end";
  if (action === undefined) return call.isOver ? "end" : "next";
  const next = execution.request(document, action, method, fields);
  if (next === undefined || !call.isOver) return next ?? "end";
  execution.switch.inform(call, next);
  return "end";
}
