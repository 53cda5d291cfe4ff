/** Everything that is kept of an office, line by line: its set-up with what callers hear, its people, its calls, its books. Recordings are fetched by themselves. */
import { readNote } from "../../adapters/dynamodb/call-notes.ts";
import { readCall } from "../../adapters/dynamodb/calls.ts";
import { listAuditEntries } from "../../adapters/dynamodb/audit-log.ts";
import { entryItemKey, listedCallKey } from "../../adapters/dynamodb/keys.ts";
import { readDraft } from "../../adapters/dynamodb/flow-drafts.ts";
import { listMembers } from "../../adapters/dynamodb/members.ts";
import { readPlan } from "../../adapters/dynamodb/plans.ts";
import { listSounds } from "../../adapters/dynamodb/sounds.ts";
import type { Item, Table } from "../../adapters/dynamodb/table.ts";
import { readTenant } from "../../adapters/dynamodb/tenants.ts";
import type { SoundStore } from "../../adapters/s3/sound-store.ts";
import { listedCallSchema, type ListedCall } from "../../core/account/listed-call.ts";
import { entrySchema } from "../../core/billing/entry.ts";
import { storedRecordingSchema } from "../../core/recordings/stored-recording.ts";
import { ownSounds } from "../../core/tenants/sound-addresses.ts";
import { TRANSFER_FORMAT } from "../../core/tenants/transfer.ts";
import type { Line } from "./transfer-lines.ts";

type Reading = Pick<Table, "get" | "query">;

export interface OfficeReading {
  readonly table: Reading;
  readonly soundFiles: Pick<SoundStore, "read">;
}

/** @throws Error when the office is not there */
export async function* officeLines({ table, soundFiles }: OfficeReading, tenant: string, madeAt: number): AsyncGenerator<Line> {
  const profile = await readTenant(table, tenant);
  const plan = profile === undefined ? undefined : await readPlan(table, tenant, profile.plan);
  if (profile === undefined || plan === undefined) throw new Error("an office that is not there");
  const { name, zone, country, language } = profile;
  yield { kind: "simu-office", format: TRANSFER_FORMAT, tenant, office: name, madeAt };
  yield { kind: "profile", profile: { name, zone, country, language } };
  yield { kind: "plan", plan };
  const [draft, sounds] = await Promise.all([readDraft(table, tenant), listSounds(table, tenant)]);
  if (draft !== undefined) yield { kind: "draft", flow: draft.flow };
  for (const sound of sounds) yield { kind: "sound", sound };
  yield* audioLines(soundFiles, ownSounds(tenant, [plan, draft?.flow, sounds]));
  // Who signs in where is the user pool's to know: its ids stay there.
  for (const { user: _, tenant: _tenant, ...member } of await listMembers(table, tenant)) yield { kind: "member", ...member };
  for await (const call of listedCalls(table, tenant)) yield await callLine(table, tenant, call);
  for await (const item of itemsOf(table, entryItemKey({ tenant, at: 0, key: "" }).pk)) yield { kind: "entry", ...entrySchema.parse(item) };
  yield* changes(table, tenant);
}

/** What callers hear, itself. */
async function* audioLines(files: Pick<SoundStore, "read">, sounds: ReadonlyMap<string, string>): AsyncGenerator<Line> {
  for (const [address, key] of sounds) {
    // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
    const wav = await files.read(key);
    if (wav !== undefined) yield { kind: "audio", address, wav: Buffer.from(wav).toString("base64") };
  }
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
