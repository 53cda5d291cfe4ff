/** Forwards as they are typed, and as they are saved. */
import type { Destination, Forward } from "../../../core/voice/dial-plan.ts";
import { readPhoneNumber } from "../format/read-phone-number.ts";

export const WHENS = ["always", "busy", "noAnswer", "away"] as const;
export type When = (typeof WHENS)[number];

export interface TypedDestination {
  /** `none`: as if nothing was set. */
  readonly to: "none" | "voicemail" | "extension" | "number";
  readonly extension: string | null;
  readonly number: string;
  readonly screen: boolean;
}
export type TypedForward = Readonly<Record<When, TypedDestination>>;

const NONE: TypedDestination = { to: "none", extension: null, number: "", screen: true };

export const typedForward = (forward: Forward = {}): TypedForward => ({
  always: typed(forward.always),
  busy: typed(forward.busy),
  noAnswer: typed(forward.noAnswer),
  away: typed(forward.away),
});

function typed(destination: Destination | undefined): TypedDestination {
  if (destination === undefined) return NONE;
  if (destination.to === "voicemail") return { ...NONE, to: "voicemail" };
  if (destination.to === "extension") return { ...NONE, to: "extension", extension: destination.extension };
  return { ...NONE, to: "number", number: destination.number, screen: destination.screen };
}

export type ForwardProblems = Partial<Record<When, "needPerson" | "needNumber">>;

/** @param country ISO 3166: a number without its country is one of this */
export function readForward(
  given: TypedForward,
  country: string,
): { readonly forward: Forward | null } | { readonly problems: ForwardProblems } {
  const forward: Forward = {};
  const problems: ForwardProblems = {};
  for (const when of WHENS) {
    const read = readDestination(given[when], country);
    if (typeof read === "string") problems[when] = read;
    else if (read !== undefined) forward[when] = read;
  }
  if (Object.keys(problems).length > 0) return { problems };
  return { forward: Object.keys(forward).length === 0 ? null : forward };
}

function readDestination({ to, extension, number, screen }: TypedDestination, country: string): Destination | ForwardProblems[When] {
  switch (to) {
    case "none":
      return undefined;
    case "voicemail":
      return { to };
    case "extension":
      return extension === null ? "needPerson" : { to, extension };
    case "number": {
      const e164 = readPhoneNumber(number, country);
      return e164 === undefined ? "needNumber" : { to, number: e164, screen };
    }
    default:
      return to satisfies never;
  }
}
