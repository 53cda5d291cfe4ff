import type { Execution, Outcome } from "../execution.ts";
import { KeyQueue } from "../key-queue.ts";
import type { Document } from "../twiml/document.ts";
import type { TwimlElement } from "../twiml/parse-twiml.ts";
import { sleep } from "../wait.ts";
import { playSound } from "./play.ts";
import { speak } from "./say.ts";
import { isTrue, numberOf, type Verb } from "./verb.ts";

/** Collects keys, while prompts are played and for a time after (telephony.md, 1.4). */
export const gather: Verb = {
  attributes: new Set(
    (
      "input action method timeout speechTimeout numDigits finishOnKey actionOnEmptyResult language hints profanityFilter speechModel enhanced " +
      "bargeIn maxSpeechTime partialResultCallback partialResultCallbackMethod"
    ).split(" "),
  ),
  run: async (execution, element, document) => {
    execution.answer();
    const keys = new KeyQueue(execution.call, execution.switch.clock);
    try {
      await prompts(execution, element, document, AbortSignal.any([execution.stop, keys.pressed]));
      return submit(execution, element, document, await collect(execution, element, keys));
    } finally {
      keys.close();
    }
  },
};

interface Input {
  readonly digits: string;
  readonly finishedOn: string;
}

async function prompts(execution: Execution, element: TwimlElement, document: Document, stop: AbortSignal): Promise<void> {
  for (const child of element.children) {
    if (stop.aborted) return;
    // oxlint-disable-next-line no-await-in-loop -- prompts follow each other
    await prompt(execution, child, document, stop);
  }
}

async function prompt(execution: Execution, child: TwimlElement, document: Document, stop: AbortSignal): Promise<void> {
  switch (child.name) {
    case "Say":
      return speak(execution, child, stop);
    case "Play":
      return void (await playSound(execution, child, document, stop));
    case "Pause":
      return sleep(execution.switch.clock, numberOf(child, "length", 1) * 1000, stop);
    default:
      return execution.warning(12_200, `<${child.name}> cannot stand in <Gather>; it is skipped`);
  }
}

/** Until enough digits, the finish key after at least one, or silence; each key starts the silence anew. */
async function collect(execution: Execution, element: TwimlElement, keys: KeyQueue): Promise<Input> {
  const most = numberOf(element, "numDigits", Number.POSITIVE_INFINITY);
  const finish = element.attributes["finishOnKey"] ?? "#";
  const silenceMs = numberOf(element, "timeout", 5) * 1000;
  let digits = "";
  while (digits.length < most) {
    // oxlint-disable-next-line no-await-in-loop -- key by key
    const key = await keys.next(silenceMs, execution.stop);
    if (key === undefined) break;
    if (finish === "" || key !== finish) digits += key;
    else if (digits !== "") return { digits, finishedOn: key };
  }
  return { digits, finishedOn: "" };
}

/** Silence falls through to the next verb, unless the document wants to hear of it. A caller who is gone sends nothing. */
function submit(execution: Execution, element: TwimlElement, document: Document, { digits, finishedOn }: Input): Outcome {
  if (execution.stop.aborted) return "end";
  if (digits === "" && !isTrue(element, "actionOnEmptyResult")) return "next";
  const { action, method } = element.attributes;
  const fields = { Digits: digits, FinishedOnKey: finishedOn, msg: "Gather End" };
  return execution.request(document, action, method, fields) ?? "end";
}
