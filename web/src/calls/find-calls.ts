/** Which of the known calls fit what is searched for. */
import type { CallView } from "../../../core/account/views.ts";
import { personOf } from "./person-of.ts";

export type OutcomeFilter = "all" | "answered" | "missed" | "voicemail";

export interface Wanted {
  readonly filter: OutcomeFilter;
  /** A name, or a number in any grouping, with or without its country. */
  readonly search: string;
}

export function findCalls(calls: readonly CallView[], { filter, search }: Wanted): readonly CallView[] {
  const words = search.trim().toLocaleLowerCase();
  return calls.filter((call) => (filter === "all" || call.outcome.kind === filter) && (words === "" || names(call, words)));
}

function names(call: CallView, words: string): boolean {
  const texts = [call.callerName, call.from, call.number, personOf(call.outcome)];
  if (texts.some((text) => text?.toLocaleLowerCase().includes(words))) return true;
  const digits = nationalDigits(words);
  return digits !== "" && [call.from, call.number].some((number) => number?.startsWith("+") === true && number.includes(digits));
}

/** "0712 345" is how people of the country write +254712345…: without the leading zero it is in there. Letters are no number. */
function nationalDigits(words: string): string {
  return /^[+\d\s().-]+$/.test(words) ? words.replaceAll(/\D/g, "").replace(/^0{1,2}/, "") : "";
}
