/**
 * `<Gather>`: keys while or after the prompts. Without a key the carrier falls through to the next verb, so a menu is
 * followed by a redirect that says "silence"; a screened phone is simply hung up on by what its script says next.
 */
import type { Instruction } from "../../../../core/voice/call-script.ts";
import { encodeCallState } from "../../../../core/voice/call-state.ts";
import { prompt } from "./prompt.ts";

export function gather(collect: Extract<Instruction, { do: "collect" }>): string {
  const screening = collect.purpose === "screening";
  const state = encodeCallState(collect.next, "&amp;");
  const action = `${screening ? "/voice/screened" : "/voice/digits"}?${state}`;
  // An empty finish key makes every key data: `#` alone is then a wrong key at once, not a silence.
  const attributes = `input="dtmf" numDigits="${collect.maxDigits}" timeout="${collect.waitSeconds}" finishOnKey="${collect.finishKey ?? ""}" action="${action}" method="POST"`;
  let prompts = "";
  for (const spoken of collect.prompts) prompts += prompt(spoken);
  const silence = screening ? "" : `<Redirect method="POST">/voice/silence?${state}</Redirect>`;
  return `<Gather ${attributes}>${prompts}</Gather>${silence}`;
}
