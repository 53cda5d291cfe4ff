import { level, SPEECH_LEVEL } from "../audio/level.ts";
import { beep } from "../audio/tones.ts";
import type { Execution, Outcome } from "../execution.ts";
import { KeyQueue } from "../key-queue.ts";
import { recordingCallbackOf } from "../recordings/callback-of.ts";
import { beginRecording, keepRecording } from "../recordings/keep-recording.ts";
import type { Recording } from "../recordings/recording.ts";
import type { Document } from "../twiml/document.ts";
import type { TwimlElement } from "../twiml/parse-twiml.ts";
import { isTrue, numberOf, type Verb } from "./verb.ts";

/** Records the caller until a key, silence, the time limit or hang-up (telephony.md, 1.6). */
export const record: Verb = {
  attributes: new Set(
    (
      "action method timeout finishOnKey maxLength playBeep trim recordingStatusCallback recordingStatusCallbackMethod " +
      "recordingStatusCallbackEvent transcribe transcribeCallback"
    ).split(" "),
  ),
  run: async (execution, element, document) => {
    execution.answer();
    if (isTrue(element, "playBeep", true)) await execution.play(beep(), execution.stop);
    if (execution.stop.aborted && !execution.call.isOver) return "end";
    const begun = begin(execution, element, document);
    const key = await listen(execution, element);
    const { call } = execution;
    const recording = keepRecording(execution.switch, begun, {
      channels: [call.mouth.read(begun.startedAt, call.endedAt ?? execution.switch.clock.now())],
      trim: element.attributes["trim"] !== "do-not-trim",
    });
    return submit(execution, element, document, recording, key);
  },
};

function begin(execution: Execution, element: TwimlElement, document: Document) {
  const callback = recordingCallbackOf(execution, element, document);
  const { call, switch: telephoneSwitch } = execution;
  const startedAt = telephoneSwitch.clock.now();
  return beginRecording(telephoneSwitch, {
    call,
    source: "RecordVerb",
    channelCount: 1,
    startedAt,
    ...(callback === undefined ? {} : { callback }),
  });
}

/** How often the line is listened to for silence. */
const STEP_MS = 250;

/** Until the recording ends; the key that ended it, if one did. */
async function listen(execution: Execution, element: TwimlElement): Promise<string | undefined> {
  const { clock } = execution.switch;
  const keys = new KeyQueue(execution.call, clock);
  const finish = element.attributes["finishOnKey"] ?? "1234567890*#";
  const silenceMs = numberOf(element, "timeout", 5) * 1000;
  const until = clock.now() + numberOf(element, "maxLength", 3600) * 1000;
  let lastSound = clock.now();
  try {
    while (clock.now() < until && !execution.stop.aborted) {
      const from = clock.now();
      // oxlint-disable-next-line no-await-in-loop -- moment by moment
      const key = await keys.next(Math.min(STEP_MS, until - from), execution.stop);
      if (key !== undefined && finish.includes(key)) return key;
      if (level(execution.call.mouth.read(from, clock.now())) > SPEECH_LEVEL) lastSound = clock.now();
      if (silenceMs > 0 && clock.now() - lastSound >= silenceMs) return undefined;
    }
    return undefined;
  } finally {
    keys.close();
  }
}

function submit(execution: Execution, element: TwimlElement, document: Document, recording: Recording, key: string | undefined): Outcome {
  // Only silence: no action is requested, the next verb runs.
  if (recording.status === "absent") return execution.stop.aborted ? "end" : "next";
  const hungUp = execution.call.isOver;
  if (execution.stop.aborted && !hungUp) return "end";
  const { action, method } = element.attributes;
  const next = execution.request(document, action, method, {
    RecordingUrl: execution.switch.recordingUrl(recording),
    RecordingSid: recording.sid,
    RecordingDuration: String(recording.seconds),
    ...(hungUp ? { Digits: "hangup" } : key === undefined ? {} : { Digits: key }),
  });
  if (!hungUp || next === undefined) return next ?? "end";
  // The caller is gone: the application is told all the same, and its answer thrown away.
  execution.switch.inform(execution.call, next);
  return "end";
}
