/** Which calls are wanted: the same words in the page's address, in the question to the API, and in the request for the file. */
import type { CallsFilter } from "../../../core/account/api/calls.ts";

export type CallsWanted = CallsFilter;

const OUTCOMES = ["answered", "voicemail", "missed", "informed"] as const;
const DIRECTIONS = ["in", "internal"] as const;

/** What an address wants; parts that make no sense are left out. */
export function readWanted(address: URLSearchParams): CallsWanted {
  const fitting = (name: string, form: RegExp) => {
    const text = address.get(name) ?? "";
    return form.test(text) ? { [name]: text } : {};
  };
  const outcome = OUTCOMES.find((each) => each === address.get("outcome"));
  const direction = DIRECTIONS.find((each) => each === address.get("direction"));
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(direction === undefined ? {} : { direction }),
    ...(address.get("open") === "yes" ? { open: "yes" } : {}),
    ...fitting("person", /^[1-9]\d{1,5}$/),
    ...fitting("number", /^\+[1-9]\d{6,14}$/),
    ...fitting("from", /^2\d{3}-\d{2}-\d{2}$/),
    ...fitting("to", /^2\d{3}-\d{2}-\d{2}$/),
    ...fitting("search", /^.{1,80}$/),
  };
}

export const writeWanted = (wanted: CallsWanted): URLSearchParams =>
  new URLSearchParams(Object.entries(wanted).filter(([, text]) => text !== ""));

/** Calls that fit may lie far apart: much is looked through for a page of them. */
export const isSearch = ({ search, number, outcome, direction }: CallsWanted): boolean =>
  [search, number, outcome, direction].some((text) => text !== undefined);

export const isNarrowed = (wanted: CallsWanted): boolean => Object.keys(wanted).length > 0;
