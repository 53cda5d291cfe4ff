/** The small state between two webhooks of a call. It travels in the query of the next address, which the carrier's signature covers. */

export interface CallState {
  readonly tenant: string;
  /** The office's number that was dialled (E.164): who owns it says whose webhooks are believed (functions/voice/ownership.ts). */
  readonly number: string;
  /** Dial-plan version the call began with and stays on. */
  readonly plan: number;
  /** When the call began (epoch milliseconds). */
  readonly startedAt: number;
  /** Number of this step in the call, from 0: the key under which its trail is stored, so that a repeat writes nothing new. */
  readonly step: number;
  /** The plan node whose outcome is awaited. */
  readonly node: string;
  /** The extension that was dialled, a person's or a group's, when the caller was put through to it and not to the node's own people. */
  readonly person?: string;
  /** Whose phones have been tried by forwarding, from the person called first on: extensions, and `n` for a number that is nobody's. */
  readonly hops?: readonly string[];
  /** Somebody of the office listens to their messages: what was asked of them last. */
  readonly listening?: Listening;
  /** How often the current menu has been played, or whose turn it is of people who are rung one after the other; from 1. */
  readonly attempt: number;
}

/** `person` is whose mailbox it is, from "pin" on; that they may hear it is said by "messages" alone, which only a right PIN leads to. */
export interface Listening {
  readonly asked: "extension" | "pin" | "messages";
  /** The message that was played, when one was. */
  readonly message?: { readonly startedAt: number; readonly recording: string };
}

/** Calls with more steps than this are ended politely: a loop that no plan check saw must not run for ever. */
export const MAX_STEPS = 200;

const ID = /^[A-Za-z0-9_-]{1,32}$/;
const TENANT = /^[a-z0-9][a-z0-9-]{1,30}[a-z0-9]$/;
const DIGITS_OF_NUMBER = /^[1-9][0-9]{6,14}$/;
const EXTENSION = /^[1-9][0-9]{1,5}$/;
const HOPS = /^[1-9][0-9]{1,5}(-([1-9][0-9]{1,5}|n)){1,5}$/;

/**
 * The state as query parameters of `[A-Za-z0-9_-]` only, so that no proxy or encoder can change a byte of what is signed.
 * @param and what stands between two parameters: `&amp;` for an address inside a document
 */
export function encodeCallState(state: CallState, and = "&"): string {
  const { tenant, number, plan, startedAt, step, node, attempt } = state;
  const person = state.person === undefined ? "" : `${and}p=${state.person}`;
  const hops = state.hops === undefined ? "" : `${and}f=${state.hops.join("-")}`;
  const listening = state.listening === undefined ? "" : encodeListening(state.listening, and);
  return `t=${tenant}${and}d=${digitsOf(number)}${and}v=${plan}${and}a=${startedAt.toString(36)}${and}s=${step}${and}n=${node}${and}k=${attempt}${person}${hops}${listening}`;
}

const ASKED = { e: "extension", p: "pin", m: "messages" } as const;
const MESSAGE = /^([0-9a-z]{1,12})-(RE[0-9a-f]{32})$/;

function encodeListening({ asked, message }: Listening, and: string): string {
  const played = message === undefined ? "" : `${and}m=${message.startedAt.toString(36)}-${message.recording}`;
  return `${and}l=${asked.charAt(0)}${played}`;
}

/** Undefined when nobody listens, "odd" when that cannot be said. */
function decodeListening(query: URLSearchParams): Listening | undefined | "odd" {
  const [letter, played] = [query.get("l"), query.get("m")];
  if (letter === null) return undefined;
  if (letter !== "e" && letter !== "p" && letter !== "m") return "odd";
  if (played === null) return { asked: ASKED[letter] };
  const [, time = "", recording = ""] = MESSAGE.exec(played) ?? [];
  const startedAt = wholeNumber(time, 36, 1e14);
  return startedAt === undefined ? "odd" : { asked: ASKED[letter], message: { startedAt, recording } };
}

/** Reads a state back; undefined when anything is missing or odd. */
export function decodeCallState(query: URLSearchParams): CallState | undefined {
  const tenant = query.get("t");
  const number = readNumber(query);
  const node = query.get("n");
  const person = query.get("p");
  const hops = query.get("f");
  const plan = wholeNumber(query.get("v"), 10, 1e9);
  const startedAt = wholeNumber(query.get("a"), 36, 1e14);
  const step = wholeNumber(query.get("s"), 10, 10_000);
  const attempt = wholeNumber(query.get("k"), 10, 100);
  if (tenant === null || !TENANT.test(tenant) || node === null || !ID.test(node)) return undefined;
  if (number === undefined || plan === undefined || startedAt === undefined || step === undefined || attempt === undefined)
    return undefined;
  if ((person !== null && !EXTENSION.test(person)) || (hops !== null && !HOPS.test(hops))) return undefined;
  const listening = decodeListening(query);
  if (listening === "odd") return undefined;
  const forwarded = hops === null ? {} : { hops: hops.split("-") };
  return {
    tenant,
    number,
    plan,
    startedAt,
    step,
    node,
    attempt,
    ...(person === null ? {} : { person }),
    ...forwarded,
    ...(listening === undefined ? {} : { listening }),
  };
}

/** A number without its plus sign, which a query would turn into a blank. */
export const digitsOf = (number: string): string => number.slice(1);

/** The dialled number in an address of ours; undefined when it is missing or odd. */
export function readNumber(query: URLSearchParams): string | undefined {
  const digits = query.get("d");
  return digits !== null && DIGITS_OF_NUMBER.test(digits) ? `+${digits}` : undefined;
}

/** In an address of a paid dial: the step that put money aside for it; undefined when there is none. */
export const readHold = (query: URLSearchParams): number | undefined => wholeNumber(query.get("h"), 10, 10_000);

/** In the address of a paid leg's notice: when the call began (epoch milliseconds). */
export const readStart = (query: URLSearchParams): number | undefined => wholeNumber(query.get("a"), 36, 1e14);

function wholeNumber(text: string | null, radix: number, most: number): number | undefined {
  if (text === null || !/^[0-9a-z]{1,12}$/.test(text)) return undefined;
  const value = Number.parseInt(text, radix);
  return Number.isSafeInteger(value) && value <= most && value.toString(radix) === text ? value : undefined;
}
