import type { Person, PhoneCall, ReceivedText, Refusal, ToPhone } from "../../phone-messages.ts";
import type { Source, SourceProblem } from "../audio/source.ts";

export type Connection = "connecting" | "open" | "lost";
export type Directory = Omit<Extract<ToPhone, { type: "directory" }>, "type">;
type Problem = Refusal | SourceProblem;

/** A call as the page holds it: with instants of this page's own clock (epoch milliseconds). */
interface ShownCall extends PhoneCall {
  readonly answeredAt?: number;
  /** What the clock showed at the end. */
  readonly lastedMs?: number;
}

export type LogEntry = { readonly id: number; readonly at: number } & (
  | { readonly kind: "heard"; readonly text: string }
  | { readonly kind: "pressed"; readonly digits: string }
  | { readonly kind: "call"; readonly call: PhoneCall }
);

export interface Voice {
  readonly source: Source;
  /** The file's name. */
  readonly speaking?: string;
  readonly muted: boolean;
}

/** Everything that a telephone shows. */
export interface PhoneState {
  readonly connection: Connection;
  readonly directory: Directory;
  readonly person?: Person;
  readonly call?: ShownCall;
  /** The last prompt of this call. */
  readonly caption: string;
  readonly voice: Voice;
  readonly problem?: Problem;
  /** Text messages, newest first. */
  readonly texts: readonly ReceivedText[];
  /** Oldest first. */
  readonly log: readonly LogEntry[];
}

export type PhoneEvent =
  | { readonly kind: "connection"; readonly connection: Connection }
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "voice"; readonly voice: Voice }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "told"; readonly message: ToPhone };

export const NEW_PHONE: PhoneState = {
  connection: "connecting",
  directory: { persons: [], numbers: [] },
  caption: "",
  voice: { source: "nothing", muted: false },
  texts: [],
  log: [],
};

/** The state after an event at `now` (epoch milliseconds). */
export function after(state: PhoneState, event: PhoneEvent, now: number): PhoneState {
  switch (event.kind) {
    case "connection":
      return { ...(event.connection === "lost" ? cutOff(state, now) : state), connection: event.connection };
    case "person":
      return { ...state, person: event.person };
    case "voice":
      return { ...without(state, "problem"), voice: event.voice };
    case "problem":
      return { ...state, problem: event.problem };
    case "told":
      return told(state, event.message, now);
    default:
      return event satisfies never;
  }
}

export const inCall = ({ call }: PhoneState): boolean => call !== undefined && call.state !== "ended";

function told(state: PhoneState, message: ToPhone, now: number): PhoneState {
  switch (message.type) {
    case "directory":
      return { ...state, directory: { persons: message.persons, numbers: message.numbers } };
    case "registered":
      return { ...without(state, "problem"), texts: [] };
    case "text":
      return { ...state, texts: [message.text, ...state.texts.filter(({ id }) => id !== message.text.id)].slice(0, KEPT_TEXTS) };
    case "call":
      return showCall(state, message.call, now);
    case "prompt":
      return logged({ ...state, caption: message.text }, { kind: "heard", text: message.text }, now);
    case "key":
      return pressed(state, message.digit, now);
    case "error":
      return { ...state, problem: message.code };
    default:
      return message satisfies never;
  }
}

function showCall(state: PhoneState, call: PhoneCall, now: number): PhoneState {
  const isNews = state.call?.id !== call.id || state.call.state !== call.state;
  const isNew = state.call?.id !== call.id;
  const shown: ShownCall = {
    ...call,
    ...(call.talkedMs === undefined ? {} : { answeredAt: now - call.talkedMs }),
    ...(call.state === "ended" ? { lastedMs: call.talkedMs ?? 0 } : {}),
  };
  const next = { ...without(state, "problem"), call: shown, caption: isNew ? "" : state.caption };
  return isNews ? logged(next, { kind: "call", call }, now) : next;
}

/** The carrier hangs up a telephone whose socket is gone. */
function cutOff(state: PhoneState, now: number): PhoneState {
  if (state.call === undefined || !inCall(state)) return state;
  const { id, direction, peer, answeredAt } = state.call;
  const talked = answeredAt === undefined ? {} : { talkedMs: now - answeredAt };
  return showCall(state, { id, direction, peer, state: "ended", reason: "failed", ...talked }, now);
}

/** Keys pressed one after the other stand in one line. */
function pressed(state: PhoneState, digit: string, now: number): PhoneState {
  const last = state.log.at(-1);
  if (last?.kind !== "pressed") return logged(state, { kind: "pressed", digits: digit }, now);
  return { ...state, log: [...state.log.slice(0, -1), { ...last, digits: last.digits + digit }] };
}

const KEPT = 200;
const KEPT_TEXTS = 50;

type NewEntry = { kind: "heard"; text: string } | { kind: "pressed"; digits: string } | { kind: "call"; call: PhoneCall };

function logged(state: PhoneState, entry: NewEntry, now: number): PhoneState {
  const id = (state.log.at(-1)?.id ?? 0) + 1;
  return { ...state, log: [...state.log.slice(-KEPT + 1), { ...entry, id, at: now }] };
}

function without<Key extends keyof PhoneState>(state: PhoneState, key: Key): Omit<PhoneState, Key> {
  const { [key]: _, ...rest } = state;
  return rest;
}
