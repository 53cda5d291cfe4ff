/** Which movements are wanted: the same words in the page's address, in the question to the API, and in that for the CSV file. */
import type { EntryKind } from "../../../core/billing/entry.ts";

export interface MovementsWanted {
  readonly kind?: EntryKind;
  /** Days of the office, both included. */
  readonly from?: string;
  readonly to?: string;
}

const KINDS: Record<EntryKind, true> = {
  "top-up": true,
  refund: true,
  "refund-returned": true,
  dispute: true,
  "dispute-won": true,
  call: true,
  fine: true,
  "fine-returned": true,
  rent: true,
  fee: true,
  trial: true,
  adjustment: true,
};

export function isEntryKind(text: string): text is EntryKind {
  return Object.hasOwn(KINDS, text);
}

export const ENTRY_KINDS: readonly EntryKind[] = Object.keys(KINDS).filter(isEntryKind);

/** What an address wants; parts that make no sense are left out. */
export function readWanted(address: URLSearchParams): MovementsWanted {
  const kind = address.get("kind") ?? "";
  const day = (name: "from" | "to"): { readonly [name in "from" | "to"]?: string } => {
    const text = address.get(name) ?? "";
    return isDay(text) ? { [name]: text } : {};
  };
  return { ...(isEntryKind(kind) ? { kind } : {}), ...day("from"), ...day("to") };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

export function writeWanted(wanted: MovementsWanted): URLSearchParams {
  const { kind, from, to } = wanted;
  return new URLSearchParams({
    ...(kind === undefined ? {} : { kind }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
}
