/** What became of a call, derived from its stored record: what lists, filters and the account's first screen show. */
import * as z from "zod/mini";
import type { StoredCall, StoredLeg } from "./stored-call.ts";
import type { TrailEntry } from "./trail.ts";

export const callOutcomeSchema = z.discriminatedUnion("kind", [
  /** Somebody of the office talked with the caller. */
  z.object({ kind: z.literal("answered"), by: z.exactOptional(z.string()) }),
  /** A message was left. */
  z.object({ kind: z.literal("voicemail"), mailbox: z.string() }),
  /** People were rung, or a mailbox was offered, and nobody talked and nothing was left. */
  z.object({ kind: z.literal("missed") }),
  /** The menu or an announcement was all the caller wanted. */
  z.object({ kind: z.literal("informed") }),
  /** Still going on. */
  z.object({ kind: z.literal("live") }),
]);
export type CallOutcome = Readonly<z.infer<typeof callOutcomeSchema>>;

export interface CallTotals {
  readonly outcome: CallOutcome;
  /** Seconds from the carrier's answer to the end; absent while live. */
  readonly seconds?: number;
  /** Seconds of talk with the office. */
  readonly talkSeconds?: number;
}

/** Somebody of the office was wanted. */
const MISSED: ReadonlySet<TrailEntry["kind"]> = new Set([
  "ring",
  "voicemail",
  "nobody-to-ring",
  "passed-over",
  "paid-refused",
  "not-in-service",
  "lines-busy",
]);

export function summarize(call: StoredCall, legs: readonly StoredLeg[] = []): CallTotals {
  const trail = call.steps.flatMap((step) => step.entries);
  const talk = trail.findLast((entry) => entry.kind === "ring-ended" && entry.talked);
  const talked = talk?.kind === "ring-ended" && talk.seconds !== undefined ? { talkSeconds: talk.seconds } : {};
  const seconds = call.seconds === undefined ? {} : { seconds: call.seconds };
  return { outcome: outcomeOf(call, trail, legs), ...seconds, ...talked };
}

function outcomeOf(call: StoredCall, trail: readonly TrailEntry[], legs: readonly StoredLeg[]): CallOutcome {
  if (trail.some((entry) => entry.kind === "ring-ended" && entry.talked)) return answeredBy(trail, legs);
  const left = trail.some((entry) => entry.kind === "message-left");
  const box = trail.findLast((entry) => entry.kind === "voicemail");
  if (left && box?.kind === "voicemail") return { kind: "voicemail", mailbox: box.mailbox };
  if (call.endedAt === undefined) return { kind: "live" };
  return trail.some(({ kind }) => MISSED.has(kind)) ? { kind: "missed" } : { kind: "informed" };
}

/** Who it was, when only one person was rung, or the one phone that was answered tells. */
function answeredBy(trail: readonly TrailEntry[], legs: readonly StoredLeg[]): CallOutcome {
  const ring = trail.findLast((entry) => entry.kind === "ring");
  if (ring?.kind === "ring" && ring.people.length === 1) return { kind: "answered", by: ring.people.join() };
  const answered = legs.filter((leg) => leg.answeredAt !== undefined).toSorted((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0));
  const to = answered.at(-1)?.to;
  return to === undefined ? { kind: "answered" } : { kind: "answered", by: to };
}
