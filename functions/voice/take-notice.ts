/** What a notification changes: the call's end, a phone's answer or (paid) end, a recording announced. A repeat changes nothing. */
import { recordEnd, recordLeg, type CallIdentity } from "../../adapters/dynamodb/calls.ts";
import { giveLineBack } from "../../adapters/dynamodb/lines.ts";
import { announceRecording } from "../../adapters/dynamodb/recordings.ts";
import { isOver } from "../../adapters/carrier/twilio/fields.ts";
import { CALLBACK_STEP } from "../../core/billing/callback-leg.ts";
import type { CallNotice } from "../../core/voice/call-event.ts";
import { readHold, readNumber, readStart } from "../../core/voice/call-state.ts";
import { settleLeg } from "../billing/settle-leg.ts";
import { ownershipOf } from "./ownership.ts";
import type { NoticeServices, VoiceServices } from "./services.ts";

type NoticeOf<K> = Extract<CallNotice, { kind: K }>;
export type Taken = "taken" | "ignored" | "wrong-account" | "not-understood";

const TENANT = /^[a-z0-9][a-z0-9-]{1,30}[a-z0-9]$/;
const CALL = /^CA[0-9a-f]{32}$/;
const MAILBOX = /^(office|[1-9][0-9]{1,5})$/;

/** @param query our own parameters in the signed address: tenant and number, call, purpose */
export function takeNotice(notice: CallNotice, query: URLSearchParams, voice: NoticeServices): Promise<Taken> {
  switch (notice.kind) {
    case "call-status":
      return callEnded(notice, voice);
    case "leg-status":
      return legChanged(notice, query, voice);
    case "recording-status":
      return recordingAnnounced(notice, query, voice);
    default:
      return notice satisfies never;
  }
}

async function callEnded(notice: NoticeOf<"call-status">, voice: NoticeServices): Promise<Taken> {
  if (!isOver(notice.status)) return "ignored";
  const route = await voice.configuration.route(notice.to);
  if (route === undefined) return "ignored";
  if (route.account !== notice.account) return "wrong-account";
  const endedAt = notice.at ?? voice.now();
  const length = notice.seconds === undefined ? {} : { seconds: notice.seconds };
  const identity = {
    tenant: route.tenant,
    call: notice.callId,
    account: notice.account,
    from: notice.from.kind === "withheld" ? "" : notice.from.raw,
    number: notice.to,
    startedAt: endedAt - (notice.seconds ?? 0) * 1000,
  };
  const limited = route.limited === true;
  await recordEnd(voice.table, identity, { endedAt, endStatus: notice.status, ...length }, { limited });
  // After the end is stored: a first webhook that is slower than this finds it there, and gives its line back itself.
  if (limited) await giveLineBack(voice.table, identity, identity.call);
  if (notice.calledBack === true && route.deck !== undefined) await settleCallback(notice, identity, voice);
  return "taken";
}

/** A call that we made is a leg that costs money, to whoever stands in it as the caller. */
async function settleCallback(
  { callId: leg, from, status, seconds }: NoticeOf<"call-status">,
  { tenant, call, account, number, startedAt }: CallIdentity,
  voice: NoticeServices,
): Promise<void> {
  // Answered, and nobody says for how long: the check-up asks the carrier.
  if (from.kind !== "number" || (status === "completed" && seconds === undefined)) return;
  const ended = { tenant, call, leg, account, number, startedAt, step: CALLBACK_STEP, to: from.number };
  const talked = status === "completed" ? (seconds ?? 0) : 0;
  await settleLeg({ table: voice.ledger, now: voice.now, log: voice.log }, { ...ended, seconds: talked });
}

async function legChanged(notice: NoticeOf<"leg-status">, query: URLSearchParams, voice: NoticeServices): Promise<Taken> {
  const tenant = query.get("t") ?? "";
  const call = query.get("c") ?? "";
  if (!TENANT.test(tenant) || !CALL.test(call)) return "not-understood";
  const paidStep = readHold(query);
  if (notice.status !== "in-progress" && (paidStep === undefined || !isOver(notice.status))) return "ignored";
  const refused = await notTheirs(notice, tenant, query, voice);
  if (refused !== undefined) return refused;
  if (paidStep !== undefined && isOver(notice.status)) return legEnded(notice, { tenant, call, step: paidStep }, query, voice);
  await recordLeg(voice.table, { tenant, call, leg: notice.callId }, { to: notice.to, answeredAt: notice.at ?? voice.now() });
  return "taken";
}

/** A phone that costs money was let go: what it cost is booked. */
async function legEnded(
  notice: NoticeOf<"leg-status">,
  of: { readonly tenant: string; readonly call: string; readonly step: number },
  query: URLSearchParams,
  voice: NoticeServices,
): Promise<Taken> {
  // Answered, and nobody says for how long: the check-up asks the carrier.
  if (notice.status === "completed" && notice.seconds === undefined) return "ignored";
  const seconds = notice.status === "completed" ? (notice.seconds ?? 0) : 0;
  const ids = { ...of, leg: notice.callId, account: notice.account, number: readNumber(query) ?? "", to: notice.to };
  const startedAt = readStart(query) ?? (notice.at ?? voice.now()) - seconds * 1000;
  await settleLeg({ table: voice.ledger, now: voice.now, log: voice.log }, { ...ids, startedAt, seconds });
  return "taken";
}

async function recordingAnnounced(notice: NoticeOf<"recording-status">, query: URLSearchParams, voice: VoiceServices): Promise<Taken> {
  const tenant = query.get("t") ?? "";
  const kind = query.get("k");
  const mailbox = query.get("m");
  if (!TENANT.test(tenant) || (kind !== "call" && kind !== "voicemail")) return "not-understood";
  if (mailbox !== null && !MAILBOX.test(mailbox)) return "not-understood";
  if (notice.status === "in-progress") return "ignored";
  const refused = await notTheirs(notice, tenant, query, voice);
  if (refused !== undefined) return refused;
  const { callId: call, account, recordingId: recording, seconds, channels, startedAt } = notice;
  const announcement = {
    tenant,
    call,
    account,
    recording,
    kind,
    ...(mailbox === null ? {} : { mailbox }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(channels === undefined ? {} : { channels }),
    ...(startedAt === undefined ? {} : { startedAt }),
  } as const;
  await announceRecording(voice.table, announcement, notice.status, voice.now());
  return "taken";
}

/** Why a notice is not taken, when the account that sent it does not own the number of the tenant it is about. */
async function notTheirs(
  { account }: CallNotice,
  tenant: string,
  query: URLSearchParams,
  voice: VoiceServices,
): Promise<Exclude<Taken, "taken"> | undefined> {
  const number = readNumber(query);
  if (number === undefined) return "not-understood";
  const ownership = await ownershipOf({ account, tenant, number }, voice.configuration);
  if (ownership === "own") return undefined;
  return ownership === "foreign" ? "wrong-account" : "ignored";
}
