/**
 * The call item, its legs and its list. Writers only ever set what is not set yet (see core/voice/stored-call.ts), each in
 * one write, so a repeat changes nothing and any order ends the same.
 */
import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import { paidDialSchema, type PaidDial } from "../../core/billing/paid-dial.ts";
import {
  readStoredCall,
  stepAttribute,
  storedLegSchema,
  storedStepSchema,
  type StoredCall,
  type StoredLeg,
  type StoredStep,
} from "../../core/voice/stored-call.ts";
import { callKey, callsIndex, dueIndex, legKey } from "./keys.ts";
import type { Item, Table, Value } from "./table.ts";

/** A call's record is checked half an hour after it began: by then nearly every call is over and its recordings are here. */
const FIRST_CHECK_UP_MS = 30 * 60_000;

/** The work that an ended call asks for (an item's `outbox`): to be put into the lists. Every later word on it asks anew. */
export const LIST_CALL = "calls/list";

/** Who calls whom; known to every control webhook, so that any of them can create the record. */
export interface CallIdentity {
  readonly tenant: string;
  readonly call: string;
  readonly account: string;
  readonly from: string;
  readonly callerName?: string;
  readonly number: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

export interface StepTaken {
  readonly step: StoredStep;
  readonly expectsRecording: boolean;
  /** Given when the step dials phones that cost money. */
  readonly paid?: PaidDial;
  /** The call holds one of its number's lines, until it ends. */
  readonly holdsLine?: true;
}

export interface SavedStep {
  readonly step: StoredStep;
  readonly stands: boolean;
  /** The call that was to hold a line has ended before. */
  readonly late: boolean;
}

/** Name of the attribute that holds what is known of a step's paid phones. */
const PAID = "hold_";

/**
 * Writes one step of a call, in one write. The first writer wins: what comes back is the step as it is stored, which on a
 * repeated webhook is the earlier one, so that the repeat can answer as the first time did.
 * @returns the stored step, whether it is the one that was decided now, and whether it came when the line had been given back
 */
export async function recordStep(
  table: Pick<Table, "update">,
  identity: CallIdentity,
  step: number,
  { step: decided, expectsRecording, paid, holdsLine }: StepTaken,
): Promise<SavedStep> {
  const { tenant, call, startedAt } = identity;
  const name = stepAttribute(step);
  const dial = `${PAID}${step}`;
  const setOnce: Record<string, Value> = {
    ...identity,
    ...callsIndex(tenant, call, startedAt),
    ...dueIndex(tenant, call, startedAt + FIRST_CHECK_UP_MS),
    [name]: decided,
  };
  if (expectsRecording) setOnce["expectsRecording"] = true;
  if (paid !== undefined) setOnce[dial] = paid;
  if (holdsLine === true) setOnce["holdsLine"] = true;
  const stored = await table.update(callKey(tenant, call), { setOnce });
  // Nearly always what stands is what was just written: then there is nothing to read and check.
  const late = stored["holdsLine"] === false;
  if (isDeepStrictEqual(stored[name], decided) && isDeepStrictEqual(stored[dial], paid)) return { step: decided, stands: true, late };
  return { step: storedStepSchema.parse(stored[name]), stands: false, late };
}

/** A call as its settlement sees it. */
export interface PaidCall {
  readonly account?: string;
  readonly number?: string;
  readonly startedAt: number;
  /** By the number of the step that dialled. */
  readonly dials: ReadonlyMap<number, PaidDial>;
}

const paidCallSchema = z.object({ account: z.exactOptional(z.string()), number: z.exactOptional(z.string()), startedAt: z.number() });

/** Undefined when nothing is stored of the call. @param consistent a look that may be a moment old costs half */
export async function readPaidCall(
  table: Pick<Table, "get">,
  tenant: string,
  call: string,
  { consistent }: { readonly consistent: boolean },
): Promise<PaidCall | undefined> {
  const item = await table.get(callKey(tenant, call), { consistent });
  return item === undefined ? undefined : paidCallOf(item);
}

export function paidCallOf(item: Item): PaidCall {
  const dials = Object.entries(item)
    .filter(([name]) => /^hold_\d+$/.test(name))
    .map(([name, dial]): [number, PaidDial] => [Number(name.slice(PAID.length)), paidDialSchema.parse(dial)]);
  return { ...paidCallSchema.parse(item), dials: new Map(dials) };
}

/** Notes a dial that was not stored when it was decided, as far as it is known now; what is there stands. */
export async function recordPaidDial(
  table: Pick<Table, "update">,
  identity: Omit<CallIdentity, "from" | "callerName">,
  step: number,
  dial: PaidDial,
): Promise<PaidCall> {
  const { tenant, call, startedAt } = identity;
  const setOnce = {
    ...identity,
    ...callsIndex(tenant, call, startedAt),
    ...dueIndex(tenant, call, startedAt + FIRST_CHECK_UP_MS),
    [`${PAID}${step}`]: dial,
  };
  return paidCallOf({ ...(await table.update(callKey(tenant, call), { setOnce })), ...callKey(tenant, call) });
}

/**
 * The end of a call: the first word on it stands.
 * @param limited its number may have only so many calls at once: from now on it holds no line, also when its first step comes later
 */
export async function recordEnd(
  table: Pick<Table, "update">,
  identity: CallIdentity,
  end: { readonly endedAt: number; readonly endStatus: string; readonly seconds?: number },
  { limited = false }: { readonly limited?: boolean } = {},
): Promise<void> {
  const { tenant, call, startedAt } = identity;
  await table.update(callKey(tenant, call), {
    setOnce: {
      ...identity,
      ...callsIndex(tenant, call, startedAt),
      ...dueIndex(tenant, call, startedAt + FIRST_CHECK_UP_MS),
      ...end,
      outbox: LIST_CALL,
    },
    ...(limited ? { set: { holdsLine: false } } : {}),
  });
}

/** What is known of a phone that was rung: answered, accepted (pressed 1), ended. */
export async function recordLeg(
  table: Pick<Table, "update">,
  at: { readonly tenant: string; readonly call: string; readonly leg: string },
  facts: Readonly<Record<string, Value>>,
): Promise<void> {
  await table.update(legKey(at.tenant, at.call, at.leg), { setOnce: { ...at, ...facts } });
}

export interface CallRecord {
  readonly call: StoredCall;
  readonly legs: readonly StoredLeg[];
  /** The recording items as stored; recordings.ts reads them. */
  readonly recordings: readonly Item[];
  /** Oldest first; call-notes.ts reads them. */
  readonly notes: readonly Item[];
}

/** A call with its legs and recordings, in one query; undefined when the tenant has no such call. */
export async function readCall(table: Pick<Table, "query">, tenant: string, call: string): Promise<CallRecord | undefined> {
  const { items } = await table.query({ pk: callKey(tenant, call).pk });
  const record = items.find((item) => item.sk === "CALL");
  if (record === undefined) return undefined;
  const legs = items.filter((item) => item.sk.startsWith("LEG#")).map((item) => storedLegSchema.parse(item));
  return {
    call: readStoredCall(record),
    legs,
    recordings: items.filter(({ sk }) => sk.startsWith("RECORDING#")),
    notes: items.filter(({ sk }) => sk.startsWith("NOTE#")),
  };
}
