/** Calls that show somebody how their number works: so many an hour, each once for each request. */
import * as z from "zod/mini";
import { ifItHolds } from "./if-it-holds.ts";
import { trialCallKey } from "./keys.ts";
import type { Table } from "./table.ts";

const trialSchema = z.object({
  tenant: z.string(),
  /** Of the request. */
  key: z.string(),
  /** The carrier's id of the call, once it took it. */
  call: z.exactOptional(z.string()),
});
export type TrialCall = z.infer<typeof trialSchema>;

export interface TrialSlot {
  readonly tenant: string;
  /** UTC, `2026-11-23T10`. */
  readonly hour: string;
  /** Counts from 0. */
  readonly which: number;
}

const A_DAY_SECONDS = 86_400;

/**
 * Takes one of the hour's slots for a request.
 * @returns what an earlier attempt of the same request took; "full" when the hour has no more
 */
export async function takeTrialSlot(
  table: Pick<Table, "query" | "put">,
  wanted: { readonly tenant: string; readonly hour: string; readonly key: string; readonly most: number },
): Promise<{ readonly slot: TrialSlot } | { readonly before: TrialCall } | "full"> {
  const { tenant, hour, key, most } = wanted;
  const { pk, sk } = trialCallKey(tenant, hour, 0);
  // Of the whole day: a request may be sent again in the next hour.
  const { items } = await table.query({ pk, skPrefix: sk.slice(0, sk.lastIndexOf("T")), consistent: true });
  const known = items.map((item) => trialSchema.parse(item));
  const before = known.find((trial) => trial.key === key);
  if (before !== undefined) return { before };
  for (let which = 0; which < most; which++) {
    const expiresAt = Math.floor(Date.parse(`${hour}:00:00Z`) / 1000) + A_DAY_SECONDS;
    // oxlint-disable-next-line no-await-in-loop -- the next only when this one is taken
    const isMine = await ifItHolds(table.put({ ...trialCallKey(tenant, hour, which), tenant, key, expiresAt }, { absent: ["pk"] }));
    if (isMine) return { slot: { tenant, hour, which } };
  }
  return "full";
}

/** Whether the office made this call, not long ago. */
export async function isTrialCall(table: Pick<Table, "query">, tenant: string, call: string): Promise<boolean> {
  const { items } = await table.query({ pk: trialCallKey(tenant, "", 0).pk, skPrefix: "TRIAL-CALL#", consistent: true });
  return items.some((item) => trialSchema.parse(item).call === call);
}

export async function noteTrialCall(table: Pick<Table, "update">, { tenant, hour, which }: TrialSlot, call: string): Promise<void> {
  await table.update(trialCallKey(tenant, hour, which), { set: { call }, onlyIf: { exists: ["pk"] } });
}

/** A call that never came about takes no slot. */
export async function freeTrialSlot(table: Pick<Table, "delete">, { tenant, hour, which }: TrialSlot): Promise<void> {
  await table.delete(trialCallKey(tenant, hour, which));
}
