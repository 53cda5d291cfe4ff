/** A neutral script as TwiML: one instruction, one verb, one file. */
import type { CallScript, Instruction } from "../../../core/voice/call-script.ts";
import type { RenderContext } from "./addresses.ts";
import { dial } from "./verbs/dial.ts";
import { forward } from "./verbs/forward.ts";
import { gather } from "./verbs/gather.ts";
import { pause } from "./verbs/pause.ts";
import { prompt } from "./verbs/prompt.ts";
import { record } from "./verbs/record.ts";
import { redirect } from "./verbs/redirect.ts";
import { reject } from "./verbs/reject.ts";
import { responseDocument } from "./xml.ts";

export function render(script: CallScript, context: RenderContext): string {
  let body = "";
  for (const instruction of script) body += verb(instruction, context);
  return responseDocument(body);
}

function verb(instruction: Instruction, context: RenderContext): string {
  switch (instruction.do) {
    case "prompt":
      return prompt(instruction.prompt);
    case "pause":
      return pause(instruction.seconds);
    case "collect":
      return gather(instruction);
    case "dial":
      return dial(instruction, context);
    case "forward":
      return forward(instruction);
    case "record":
      return record(instruction);
    case "reject":
      return reject(instruction.reason);
    case "hangup":
      return "<Hangup/>";
    case "connect":
      return ""; // a screening document that ends normally bridges the legs
    case "fall-back":
      return redirect(instruction.url, "GET");
    default:
      return instruction satisfies never;
  }
}
