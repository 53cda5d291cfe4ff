/** `<Record>` into a mailbox. An empty recording falls through at some carriers: the redirect after it says so. */
import type { Instruction } from "../../../../core/voice/call-script.ts";
import { recordingAddress, withState } from "../addresses.ts";

export function record({ maxSeconds, silenceSeconds, mailbox, next }: Extract<Instruction, { do: "record" }>): string {
  const limits = `maxLength="${maxSeconds}" timeout="${silenceSeconds}" finishOnKey="#" playBeep="true" trim="trim-silence"`;
  const notices = `recordingStatusCallback="${recordingAddress(next, mailbox)}" recordingStatusCallbackEvent="completed absent"`;
  const ended = `action="${withState("/voice/recorded", next)}" method="POST"`;
  return `<Record ${limits} ${ended} ${notices}/><Redirect method="POST">${withState("/voice/unrecorded", next)}</Redirect>`;
}
