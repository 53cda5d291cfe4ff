/**
 * Somebody listens to their messages by telephone: what the decision takes is found out here, the PIN and the next message, and what
 * was done with the last one is carried out. A repeated webhook finds in the call's record what it answered before.
 */
import { auditEntryKey, messageKey, recordingKey } from "../../adapters/dynamodb/keys.ts";
import { recordStep, type CallIdentity } from "../../adapters/dynamodb/calls.ts";
import { hideMessageAt, listMessages, markHeard } from "../../adapters/dynamodb/messages.ts";
import { deletion, readRecording } from "../../adapters/dynamodb/recordings.ts";
import { ifItHolds } from "../../adapters/dynamodb/if-it-holds.ts";
import type { CallEvent } from "../../core/voice/call-event.ts";
import type { CallScript } from "../../core/voice/call-script.ts";
import type { CallState, Listening } from "../../core/voice/call-state.ts";
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { DELETE } from "../../core/voice/listen.ts";
import { step } from "../../core/voice/step.ts";
import type { TrailEntry } from "../../core/voice/trail.ts";
import { personOf, type Found, type PlayableMessage } from "../../core/voice/walk.ts";
import { callSubject } from "../account/calls/call-subject.ts";
import { verifyPin } from "../pins/verify-pin.ts";
import type { VoiceServices } from "./services.ts";

/** A message lasts ten minutes at most, and is played at once. */
const PLAYS_SECONDS = 15 * 60;

interface Heard {
  readonly plan: DialPlan;
  readonly state: CallState & { readonly listening: Listening };
  readonly event: Extract<CallEvent, { kind: "digits" | "silence" }>;
  readonly now: number;
}

export async function answerListener(identity: CallIdentity, heard: Heard, voice: VoiceServices): Promise<CallScript> {
  const { plan, state, event, now } = heard;
  const found = await findOut(identity, heard, voice);
  const decided = step(plan, state, event, now, [], found);
  const taken = { step: { at: now, plan: state.plan, entries: [...decided.trail] }, expectsRecording: false };
  const saved = await recordStep(voice.table, identity, state.step, taken);
  if (saved.stands) return decided.script;
  return step(plan, state, event, saved.step.at, [], foundBefore(saved.step.entries, saved.step.at, voice)).script;
}

async function findOut(identity: CallIdentity, { plan, state, event, now }: Heard, voice: VoiceServices): Promise<Found> {
  const { tenant, person: extension = "", listening } = state;
  const keys = event.kind === "digits" ? event.digits : "";
  switch (listening.asked) {
    case "extension":
      return {};
    case "pin": {
      if (keys === "") return {};
      const person = personOf(plan, extension);
      const mayEnter = person !== undefined && person.suspended !== true;
      const asked = { call: identity.call, step: state.step };
      const pin = mayEnter ? await verifyPin({ table: voice.table, now: voice.now }, { tenant, extension }, keys, asked) : "none";
      return pin === "right" ? { pin, message: await nextMessage(state, now, voice) } : { pin };
    }
    case "messages":
      await carryOut(identity, { plan, state, keys, now }, voice);
      return { message: await nextMessage(state, now, voice) };
    default:
      return listening.asked satisfies never;
  }
}

/** The newest message, or the newest of those that are older than the last one. */
async function nextMessage(
  { tenant, person = "", listening }: CallState,
  now: number,
  voice: VoiceServices,
): Promise<PlayableMessage | undefined> {
  const last = listening?.message;
  const skTo = last === undefined ? {} : { skTo: messageKey(tenant, person, last.startedAt, last.recording).sk };
  const { messages } = await listMessages(voice.mailboxes, tenant, person, { limit: 20, ...skTo });
  const next = messages.find(({ recording }) => recording !== last?.recording);
  if (next === undefined) return undefined;
  const { call, recording, startedAt, from } = next;
  const stored = await readRecording(voice.table, recordingKey(tenant, call, recording));
  const objectKey = stored?.objectKey;
  if (objectKey === undefined) return undefined;
  return { call, recording, startedAt, from, objectKey, url: voice.signSound(objectKey, now, PLAYS_SECONDS) };
}

interface Done {
  readonly plan: DialPlan;
  readonly state: Heard["state"];
  readonly keys: string;
  readonly now: number;
}

/** What is done twice is done once. */
async function carryOut({ account }: CallIdentity, { plan, state, keys, now }: Done, voice: VoiceServices): Promise<void> {
  const { tenant, person: extension = "", listening } = state;
  const { message } = listening;
  if (message === undefined) return;
  const key = messageKey(tenant, extension, message.startedAt, message.recording);
  if (keys !== DELETE) {
    await markHeard(voice.table, key, extension, now);
    return;
  }
  const item = await voice.table.get(key, { consistent: true });
  const call = typeof item?.["call"] === "string" ? item["call"] : undefined;
  if (call === undefined) return;
  const name = personOf(plan, extension)?.name ?? extension;
  const { key: recording, change } = deletion({ tenant, call, account, recording: message.recording }, name, now);
  await ifItHolds(voice.table.update(recording, change));
  await hideMessageAt(voice.table, key);
  const { recording: id, startedAt: called } = message;
  const before = JSON.stringify({ called, kind: "voicemail", mailbox: extension, recording: id });
  const subject = callSubject({ call, from: typeof item?.["from"] === "string" ? item["from"] : "" });
  const entry = { id, at: now, action: "recording.delete", subject, by: { user: extension, name }, before };
  await voice.table.update(auditEntryKey(tenant, now, id), { setOnce: entry });
}

/** As it was told the first time; the address is made anew, and is the same. */
function foundBefore(entries: readonly TrailEntry[], at: number, voice: VoiceServices): Found {
  const pin = entries.find((entry) => entry.kind === "mailbox-pin")?.pin;
  const played = entries.find((entry) => entry.kind === "mailbox-message");
  if (played === undefined) return pin === undefined ? {} : { pin };
  const { call, recording, startedAt, from, objectKey } = played;
  const message = { call, recording, startedAt, from, objectKey, url: voice.signSound(objectKey, at, PLAYS_SECONDS) };
  return { ...(pin === undefined ? {} : { pin }), message };
}
