/**
 * Calls as lists show them: one small item a call in the order of time, and a pointer for each person who was part of it. Whoever
 * lists reads a few of them at a time, however many there are.
 */
import { listedCallSchema, type ListedCall } from "../../core/account/listed-call.ts";
import { readStoredCall, storedLegSchema } from "../../core/voice/stored-call.ts";
import type { CallRecord } from "./calls.ts";
import { encodeCursor, lastKey } from "./cursor.ts";
import { isoTime } from "./iso-time.ts";
import { callKey, callsIndex, listedCallKey, personsCallKey } from "./keys.ts";
import type { Item, Key, Query, Table } from "./table.ts";

/** Brings the lists to what is known of the call now. What people noted of it stays. A repeat changes nothing. */
export async function listCall(table: Pick<Table, "update" | "put">, tenant: string, listed: ListedCall): Promise<void> {
  const { id, startedAt, people, returned: _, ...facts } = listed;
  await Promise.all(people.map((extension) => table.put({ ...personsCallKey(tenant, extension, id, startedAt) })));
  await table.update(listedCallKey(tenant, id, startedAt), { set: { id, startedAt, people, ...facts } });
}

/** Notes that somebody called back, or takes that away. */
export async function markReturned(
  table: Pick<Table, "transact">,
  tenant: string,
  { id, startedAt }: Pick<ListedCall, "id" | "startedAt">,
  returned: ListedCall["returned"],
  beside: Parameters<Table["transact"]>[0],
): Promise<void> {
  const change = returned === undefined ? { remove: ["returned"] } : { set: { returned } };
  const update = { update: listedCallKey(tenant, id, startedAt), change: { ...change, onlyIf: { exists: ["id"] } } };
  await table.transact([update, ...beside]);
}

/** What somebody noted on a listed call. */
export async function readReturned(
  table: Pick<Table, "get">,
  tenant: string,
  { id, startedAt }: Pick<ListedCall, "id" | "startedAt">,
): Promise<ListedCall["returned"]> {
  const item = await table.get(listedCallKey(tenant, id, startedAt), { consistent: true });
  return item === undefined ? undefined : listedCallSchema.parse(item).returned;
}

export interface CallsWanted {
  readonly tenant: string;
  /** Only this person's. */
  readonly person?: string | undefined;
  /** Epoch milliseconds; the last one is not included. */
  readonly from?: number | undefined;
  readonly before?: number | undefined;
  readonly fits: (call: ListedCall) => boolean;
}

export interface CallsPage {
  readonly calls: readonly ListedCall[];
  /** Where the next page goes on; absent when nothing is left. */
  readonly cursor?: string;
  /** When the oldest call that was looked at began; the page is not full, because enough was looked through for one request. */
  readonly searchedBack?: number;
}

/** So many calls are looked at in one read: some thirty kilobytes. */
const CHUNK = 100;
/** And so many reads are made for one request, whatever is searched for. */
const CHUNKS = 10;

/** A page of the calls that fit, newest first. What it costs depends on the page and on nothing else. */
export async function findCalls(
  table: Pick<Table, "query" | "getMany">,
  wanted: CallsWanted,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CallsPage> {
  const query = queryOf(wanted);
  const calls: ListedCall[] = [];
  let { cursor } = page;
  let last: ListedCall | undefined;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const limit = chunk === 0 ? Math.min(CHUNK, page.limit + 1) : CHUNK;
    // oxlint-disable-next-line no-await-in-loop -- a page tells where the next one begins
    const read = await table.query({ ...query, limit, ...(cursor === undefined ? {} : { cursor }) });
    // oxlint-disable-next-line no-await-in-loop -- see above
    const listed = await listedOf(table, wanted, read.items);
    for (const call of listed) {
      last = call;
      if (wanted.fits(call)) calls.push(call);
      if (calls.length < page.limit) continue;
      const isLast = read.cursor === undefined && call === listed.at(-1);
      return isLast ? { calls } : { calls, cursor: cursorAfter(query, wanted, call) };
    }
    if (read.cursor === undefined) return { calls };
    ({ cursor } = read);
  }
  return { calls, ...(cursor === undefined ? {} : { cursor }), ...(last === undefined ? {} : { searchedBack: last.startedAt }) };
}

function queryOf({ tenant, person, from, before }: CallsWanted): Query {
  const { pk } = person === undefined ? listedCallKey(tenant, "", 0) : personsCallKey(tenant, person, "", 0);
  return {
    pk,
    newestFirst: true,
    skFrom: from === undefined ? "0" : isoTime(from),
    // Keys go on with "#" and the call's id: nothing of the bound's own millisecond is below the bare time.
    skTo: before === undefined ? "9" : isoTime(before),
  };
}

/** A person's items only point at the calls. */
async function listedOf(table: Pick<Table, "getMany">, { tenant, person }: CallsWanted, items: readonly Item[]): Promise<ListedCall[]> {
  if (person === undefined) return items.map((item) => listedCallSchema.parse(item));
  const { pk } = listedCallKey(tenant, "", 0);
  const found = await table.getMany(items.map(({ sk }) => ({ pk, sk })));
  return found.map((item) => listedCallSchema.parse(item));
}

function cursorAfter(query: Query, { tenant, person }: CallsWanted, { id, startedAt }: ListedCall): string {
  const key = person === undefined ? listedCallKey(tenant, id, startedAt) : personsCallKey(tenant, person, id, startedAt);
  return encodeCursor(query, lastKey({ ...key }, ["pk", "sk"]));
}

/** So many of the newest calls are looked at for those that no list knows yet. */
const NEWEST = 20;

/**
 * Records of the newest calls that are in no list yet: those that are going on, and those that ended a moment ago.
 * @param from none that began earlier (epoch milliseconds)
 */
export async function unlistedCalls(table: Pick<Table, "query" | "getMany">, tenant: string, from: number): Promise<CallRecord[]> {
  const { listPk } = callsIndex(tenant, "", 0);
  const newest = { index: "list", pk: listPk, skFrom: isoTime(from), newestFirst: true, limit: NEWEST } as const;
  const { items } = await table.query(newest);
  const keys = items.map(({ pk, sk, listSk }) => ({
    call: { pk, sk },
    listed: { pk: listPk, sk: typeof listSk === "string" ? listSk : "" },
  }));
  const listed = await table.getMany(keys.map(({ listed: key }) => key));
  const known = new Set(listed.map(({ sk }) => sk));
  const unknown = keys.filter(({ listed: { sk } }) => !known.has(sk)).map(({ call }): Key => call);
  const found = await table.getMany(unknown);
  return found.map((item) => ({ call: readStoredCall(item), legs: [], recordings: [], notes: [] }));
}

/** The whole record of a call, with its legs, for the lists. */
export async function readForList(table: Pick<Table, "query">, tenant: string, call: string): Promise<CallRecord | undefined> {
  const { items } = await table.query({ pk: callKey(tenant, call).pk, consistent: true });
  const record = items.find(({ sk }) => sk === "CALL");
  if (record === undefined) return undefined;
  const legs = items.filter(({ sk }) => sk.startsWith("LEG#")).map((item) => storedLegSchema.parse(item));
  return { call: readStoredCall(record), legs, recordings: [], notes: [] };
}
