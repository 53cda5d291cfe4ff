/** Everything that is kept of an office, line by line: its set-up, its people, its calls, its books. Sound is fetched by itself. */
import { readNote } from "../../adapters/dynamodb/call-notes.ts";
import { readCall } from "../../adapters/dynamodb/calls.ts";
import { listAuditEntries } from "../../adapters/dynamodb/audit-log.ts";
import { entryItemKey, listedCallKey } from "../../adapters/dynamodb/keys.ts";
import { listMembers } from "../../adapters/dynamodb/members.ts";
import { readPlan } from "../../adapters/dynamodb/plans.ts";
import type { Item, Table } from "../../adapters/dynamodb/table.ts";
import { readTenant } from "../../adapters/dynamodb/tenants.ts";
import { listedCallSchema, type ListedCall } from "../../core/account/listed-call.ts";
import { entrySchema } from "../../core/billing/entry.ts";
import { storedRecordingSchema } from "../../core/recordings/stored-recording.ts";
import { TRANSFER_FORMAT } from "../../core/tenants/transfer.ts";
import type { Line } from "./transfer-lines.ts";

type Reading = Pick<Table, "get" | "query">;

/** @throws Error when the office is not there */
export async function* officeLines(table: Reading, tenant: string, madeAt: number): AsyncGenerator<Line> {
  const profile = await readTenant(table, tenant);
  const plan = profile === undefined ? undefined : await readPlan(table, tenant, profile.plan);
  if (profile === undefined || plan === undefined) throw new Error("an office that is not there");
  const { name, zone, country, language } = profile;
  yield { kind: "simu-office", format: TRANSFER_FORMAT, tenant, office: name, madeAt };
  yield { kind: "profile", profile: { name, zone, country, language } };
  yield { kind: "plan", plan };
  // Who signs in where is the user pool's to know: its ids stay there.
  for (const { user: _, tenant: _tenant, ...member } of await listMembers(table, tenant)) yield { kind: "member", ...member };
  for await (const call of listedCalls(table, tenant)) yield await callLine(table, tenant, call);
  for await (const item of itemsOf(table, entryItemKey({ tenant, at: 0, key: "" }).pk)) yield { kind: "entry", ...entrySchema.parse(item) };
  yield* changes(table, tenant);
}

async function* listedCalls(table: Reading, tenant: string): AsyncGenerator<ListedCall> {
  for await (const item of itemsOf(table, listedCallKey(tenant, "", 0).pk)) yield listedCallSchema.parse(item);
}

async function callLine(table: Reading, tenant: string, listed: ListedCall): Promise<Line> {
  const record = await readCall(table, tenant, listed.id);
  const { returned } = listed;
  return {
    kind: "call",
    ...record?.call,
    ...(returned === undefined ? {} : { returned }),
    legs: record?.legs ?? [],
    recordings: (record?.recordings ?? []).map((item) => storedRecordingSchema.parse(item)),
    notes: (record?.notes ?? []).map(readNote).map(({ id, at, by, text }) => ({ id, at, by, text })),
  };
}

async function* changes(table: Reading, tenant: string): AsyncGenerator<Line> {
  let cursor: string | undefined;
  do {
    const page = await listAuditEntries(table, tenant, { limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    for (const { by, ...entry } of page.entries) yield { kind: "change", ...entry, by: by.name };
    ({ cursor } = page);
  } while (cursor !== undefined);
}

/** A partition's items, a page in memory at a time. */
async function* itemsOf(table: Reading, pk: string): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page = await table.query({ pk, limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.items;
    ({ cursor } = page);
  } while (cursor !== undefined);
}
