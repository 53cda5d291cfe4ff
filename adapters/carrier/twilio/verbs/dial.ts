/** `<Dial>` with its nouns: all phones ring at once; the caller hears ringing until somebody is really there. */
import type { Instruction } from "../../../../core/voice/call-script.ts";
import type { Device } from "../../../../core/voice/dial-plan.ts";
import { legStatusAddress, recordingAddress, withState, type RenderContext } from "../addresses.ts";
import { xml } from "../xml.ts";

type Dial = Extract<Instruction, { do: "dial" }>;

export function dial(instruction: Dial, context: RenderContext): string {
  const { next, ringSeconds, callerId } = instruction;
  const shown = callerId === undefined ? "" : ` callerId="${xml(callerId)}"`;
  const recording = instruction.record
    ? ` record="record-from-answer-dual" recordingStatusCallback="${recordingAddress(next)}" recordingStatusCallbackEvent="completed absent"`
    : "";
  let nouns = "";
  for (const device of instruction.devices) nouns += noun(device, instruction, context);
  return `<Dial answerOnBridge="true" timeout="${ringSeconds}"${shown}${recording} action="${withState("/voice/dialled", next)}" method="POST">${nouns}</Dial>`;
}

function noun(device: Device, { next }: Dial, context: RenderContext): string {
  const notices = `statusCallback="${legStatusAddress(next, context.callId)}" statusCallbackEvent="answered"`;
  switch (device.kind) {
    case "number": {
      const screening = device.screen ? ` url="${withState("/voice/screen", next)}"` : "";
      return `<Number ${notices}${screening}>${device.number}</Number>`;
    }
    case "client":
      return `<Client ${notices}>${device.identity}</Client>`;
    case "sip":
      return `<Sip ${notices}>${xml(device.uri)}</Sip>`;
    default:
      return device satisfies never;
  }
}
