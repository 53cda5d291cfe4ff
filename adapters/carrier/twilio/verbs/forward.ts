/** `<Dial>` to one number and nothing after it: without an action the document goes on, to its end. */
import type { Instruction } from "../../../../core/voice/call-script.ts";
import { xml } from "../xml.ts";

const RING_SECONDS = 30;

export function forward({ number, callerId }: Extract<Instruction, { do: "forward" }>): string {
  const shown = callerId === undefined ? "" : ` callerId="${xml(callerId)}"`;
  return `<Dial answerOnBridge="true" timeout="${RING_SECONDS}"${shown}><Number>${xml(number)}</Number></Dial><Hangup/>`;
}
