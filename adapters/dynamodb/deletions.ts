/** Offices that are to be deleted: each an item outside the office, which finds the way back after a crash. */
import { deletionSchema, SECOND_LOOK_MS, type Deletion } from "../../core/tenants/deletion.ts";
import { ifItHolds } from "./if-it-holds.ts";
import { deletionDueIndex, deletionKey, DELETIONS_DUE } from "./keys.ts";
import { sendDue } from "./send-due.ts";
import type { Table, Write } from "./table.ts";

/** The work that a due deletion asks for (an item's `outbox`). */
export const DELETE_OFFICE = "office/delete";

export async function readDeletion(table: Pick<Table, "get">, tenant: string): Promise<Deletion | undefined> {
  const item = await table.get(deletionKey(tenant), { consistent: true });
  return item === undefined ? undefined : deletionSchema.parse(item);
}

export const planDeletion = (deletion: Deletion): Write => ({
  put: { ...deletionKey(deletion.tenant), ...deletion, ...deletionDueIndex(deletion.tenant, deletion.dueAt) },
  onlyIf: { absent: ["pk"] },
});

/** Fails when it has begun. */
export const keepOffice = (tenant: string): Write => ({ delete: deletionKey(tenant), onlyIf: { equals: { state: "planned" } } });

/** So long the work has before it is asked for again. */
const AGAIN_MS = 60 * 60_000;

/** Asks for the work of all deletions that are due. */
export const sendDueDeletions = (table: Pick<Table, "query" | "update">, now: number): Promise<number> =>
  sendDue(table, DELETIONS_DUE, now, ([tenant = ""]) => ({
    key: deletionKey(tenant),
    set: { outbox: DELETE_OFFICE, askedAgainAt: now, ...deletionDueIndex(tenant, now + AGAIN_MS) },
  }));

/** From now on there is no way back. False when the office was kept. */
export const beginDeletion = (table: Pick<Table, "update">, tenant: string): Promise<boolean> =>
  ifItHolds(table.update(deletionKey(tenant), { set: { state: "running" }, onlyIf: { equals: { state: "planned" } } }));

/** All is gone; what may still have been on its way is looked for later. */
export async function settleDeletion(table: Pick<Table, "update">, tenant: string, now: number): Promise<void> {
  const set = { state: "settling", ...deletionDueIndex(tenant, now + SECOND_LOOK_MS) };
  await ifItHolds(table.update(deletionKey(tenant), { set, remove: ["outbox"], onlyIf: { equals: { state: "running" } } }));
}

/** What is left says that there was an office, and when it went; nothing of anybody. */
export async function endDeletion(table: Pick<Table, "update">, tenant: string, now: number): Promise<void> {
  const remove = ["outbox", "duePk", "dueSk", "askedBy", "askedAgainAt"];
  await table.update(deletionKey(tenant), { set: { state: "done", doneAt: now }, remove });
}
