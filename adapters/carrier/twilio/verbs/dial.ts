/** `<Dial>` with its nouns: all phones ring at once; the caller hears ringing until somebody is really there. */
import type { Instruction } from "../../../../core/voice/call-script.ts";
import type { Device } from "../../../../core/voice/dial-plan.ts";
import { legStatusAddress, paidLegAddress, recordingAddress, withHold, withState, type RenderContext } from "../addresses.ts";
import { xml } from "../xml.ts";

/** The carrier's own (telephony.md, section 2, Dial). */
const MAX_TIME_LIMIT = 14_400;

type Dial = Extract<Instruction, { do: "dial" }>;

export function dial(instruction: Dial, context: RenderContext): string {
  const { next, ringSeconds, callerId, paid } = instruction;
  const shown = callerId === undefined ? "" : ` callerId="${xml(callerId)}"`;
  const recording = instruction.record
    ? ` record="record-from-answer-dual" recordingStatusCallback="${recordingAddress(next)}" recordingStatusCallbackEvent="completed absent"`
    : "";
  const limit = paid === undefined ? "" : ` timeLimit="${Math.min(paid.seconds, MAX_TIME_LIMIT)}"`;
  const ended = withState("/voice/dialled", next);
  const action = paid?.several === true ? withHold(ended, paid.step) : ended;
  let nouns = "";
  for (const device of instruction.devices) nouns += noun(device, instruction, context);
  return `<Dial answerOnBridge="true" timeout="${ringSeconds}"${limit}${shown}${recording} action="${action}" method="POST">${nouns}</Dial>`;
}

function noun(device: Device, { next, paid }: Dial, context: RenderContext): string {
  if (device.kind === "number" && paid?.numbers.includes(device.number) === true) {
    const address = paidLegAddress(next, context.callId, paid.step);
    return number(device, next, `statusCallback="${address}" statusCallbackEvent="answered completed"`);
  }
  const notices = `statusCallback="${legStatusAddress(next, context.callId)}" statusCallbackEvent="answered"`;
  switch (device.kind) {
    case "number":
      return number(device, next, notices);
    case "client":
      return `<Client ${notices}>${device.identity}</Client>`;
    case "sip":
      return `<Sip ${notices}>${xml(device.uri)}</Sip>`;
    default:
      return device satisfies never;
  }
}

function number(device: Extract<Device, { kind: "number" }>, next: Dial["next"], notices: string): string {
  const screening = device.screen ? ` url="${withState("/voice/screen", next)}"` : "";
  return `<Number ${notices}${screening}>${device.number}</Number>`;
}
