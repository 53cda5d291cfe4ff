/** The draft of an office's call flow, and how the flow is drawn: one item each. */
import { draftSchema, positionsSchema, type Draft, type Positions } from "../../core/tenants/flow.ts";
import { flowDraftKey, flowDrawingKey } from "./keys.ts";
import type { Condition, Table, Write } from "./table.ts";

export async function readDraft(table: Pick<Table, "get">, tenant: string): Promise<Draft | undefined> {
  const item = await table.get(flowDraftKey(tenant), { consistent: true });
  return item === undefined ? undefined : draftSchema.parse(item);
}

/** @param before the save that it stands on; undefined when there was no draft. @throws ConditionFailed when somebody was faster */
export const draftWrite = (tenant: string, draft: Draft, before: Draft | undefined): Write => ({
  put: { ...flowDraftKey(tenant), ...draft },
  onlyIf: asBefore(before?.rev),
});

/** @throws ConditionFailed when there is another save by now */
export const draftDelete = (tenant: string, rev: number): Write => ({ delete: flowDraftKey(tenant), onlyIf: asBefore(rev) });

const asBefore = (rev: number | undefined): Condition => (rev === undefined ? { absent: ["pk"] } : { equals: { rev } });

export async function readPositions(table: Pick<Table, "get">, tenant: string): Promise<Positions> {
  const item = await table.get(flowDrawingKey(tenant), { consistent: true });
  return item === undefined ? {} : positionsSchema.parse(item["positions"]);
}

/** Whoever draws last has drawn it: nothing of a call depends on it. */
export const positionsWrite = (tenant: string, positions: Positions): Write => ({ put: { ...flowDrawingKey(tenant), positions } });
