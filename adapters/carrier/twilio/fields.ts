/** Single fields of a webhook, each read strictly: what does not fit is as good as not sent. */
import type { DialOutcome, LegStatus, Party } from "../../../core/voice/call-event.ts";
import type { FormFields } from "./read-form.ts";

export type Fields = Pick<ReadonlyMap<string, string>, "get">;

/** `Direction` of a call that an application of the account made. */
export const OURS = "outbound-api";

/** By name; of a repeated name the first counts. Searched, since a webhook's few questions cost less than a map of its forty fields. */
export const byName = (fields: FormFields): Fields => ({
  get(name) {
    for (const [candidate, value] of fields) if (candidate === name) return value;
    return undefined;
  },
});

const CALL_SID = /^CA[0-9a-f]{32}$/;
const ACCOUNT_SID = /^AC[0-9a-f]{32}$/;
const RECORDING_SID = /^RE[0-9a-f]{32}$/;
const E164 = /^\+[1-9][0-9]{6,14}$/;

export const callSid = (text: string | undefined): string | undefined => matching(CALL_SID, text);
export const accountSid = (text: string | undefined): string | undefined => matching(ACCOUNT_SID, text);
export const recordingSid = (text: string | undefined): string | undefined => matching(RECORDING_SID, text);

const matching = (shape: RegExp, text: string | undefined): string | undefined =>
  text !== undefined && shape.test(text) ? text : undefined;

/** What carriers send for a caller who hides the number; the digits are the words typed on a keypad (telephony.md, 4.8). */
const WITHHELD = new Set(["anonymous", "restricted", "unavailable", "unknown", "private", "blocked"]);
const WITHHELD_KEYPAD = new Set(["+266696687", "+7378742833", "+86282452253", "+2562533", "+8656696"]);
const MAX_RAW = 64;

export function party(text: string | undefined): Party {
  const raw = printable(text ?? "").slice(0, MAX_RAW);
  if (raw === "" || WITHHELD.has(raw.toLowerCase()) || WITHHELD_KEYPAD.has(raw)) return { kind: "withheld", raw };
  if (E164.test(raw)) return { kind: "number", number: raw, raw };
  if (raw.startsWith("client:")) return { kind: "client", identity: raw.slice("client:".length), raw };
  const sip = /^sips?:(?:([^@;?]*)@)?([^;?]+)/i.exec(raw);
  if (sip !== null) return { kind: "sip", uri: raw, user: sip[1] ?? "", raw };
  return { kind: "other", raw };
}

/** Control characters say nothing to people and break documents and logs. */
// oxlint-disable-next-line no-control-regex
export const printable = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "").trim();

/** Seconds, 0 to a week; anything else (-1, NaN, 1e12) is unknown. */
export function seconds(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,6}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= 604_800 ? value : undefined;
}

const RFC_2822 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (\+0000|GMT)$/;

/** Epoch milliseconds of an RFC 2822 time in UTC. */
export function instant(text: string | undefined): number | undefined {
  if (text === undefined || !RFC_2822.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** Up to 32 keys; empty when what came is no keys (`1;2`, a hundred digits). */
export const keys = (text: string): string => (/^[0-9*#A-D]{1,32}$/.test(text) ? text : "");

const LEG_STATUSES: readonly LegStatus[] = [
  "queued",
  "initiated",
  "ringing",
  "in-progress",
  "completed",
  "busy",
  "no-answer",
  "failed",
  "canceled",
];
export const legStatus = (text: string | undefined): LegStatus | undefined => LEG_STATUSES.find((status) => status === text);

/** Statuses that nothing follows. */
export function isOver(status: LegStatus | undefined): boolean {
  return status === "completed" || status === "busy" || status === "no-answer" || status === "failed" || status === "canceled";
}

/** `answered` is what conferences say; an unknown word counts as failed, so that the call goes on to the next way out. */
export function dialOutcome(text: string | undefined): DialOutcome {
  switch (text) {
    case "completed":
    case "answered":
      return "answered";
    case "busy":
    case "no-answer":
    case "canceled":
      return text;
    default:
      return "failed";
  }
}
