/**
 * The lines that calls of a number hold: an item for each number that has a limit, with an attribute for each call and their count.
 * Taking and giving back are each one conditional write under the call's id, so that calls at the same time never hold more than there
 * are, and a repeat counts once. The item goes by itself some time after its last call.
 */
import { leaseEnd, lineFor, type HeldLines } from "../../core/voice/lines.ts";
import { ifItHolds } from "./if-it-holds.ts";
import { linesKey } from "./keys.ts";
import type { Change, Item, Table } from "./table.ts";

export interface LinesOf {
  readonly tenant: string;
  /** E.164 */
  readonly number: string;
}

/** Name of the attribute that says until when a call holds a line. */
const LINE = "line_";
/** A lease is not renewed for so long: nobody misses the item. */
const KEPT_MS = 24 * 3_600_000;
/** Others may take or give back what was just read; each time that this fails, one of them was faster. */
const TRIES = 20;
const NONE: HeldLines = new Map();

/**
 * Takes a line for a call. Where one is free this is one write; else one look at who holds them, and their leases' ends count.
 * @returns whether the call holds one, now or already
 * @throws when others were faster again and again
 */
export async function takeLine(
  table: Pick<Table, "get" | "update">,
  { tenant, number }: LinesOf,
  call: string,
  limit: number,
  now: number,
): Promise<boolean> {
  const key = linesKey(tenant, number);
  let over = NONE;
  for (let tried = 0; tried < TRIES; tried++) {
    // oxlint-disable-next-line no-await-in-loop -- what others took meanwhile has to be seen
    if (await ifItHolds(table.update(key, taking(call, over, limit, now)))) return true;
    // oxlint-disable-next-line no-await-in-loop
    const found = lineFor(call, heldLines(await table.get(key, { consistent: true })), limit, now);
    if (found === "held") return true;
    if (found === "busy") return false;
    ({ over } = found);
  }
  throw new Error("lines change too fast");
}

/** @param over leases that are over: their lines go to this call and whoever comes next */
const taking = (call: string, over: HeldLines, limit: number, now: number): Change => ({
  set: lease(call, now),
  add: { held: 1 - over.size },
  remove: [...over.keys()].map((id) => LINE + id),
  onlyIf: {
    absent: [LINE + call],
    equals: Object.fromEntries([...over].map(([id, until]) => [LINE + id, until])),
    below: { held: limit + over.size },
  },
});

const lease = (call: string, now: number): Record<string, number> => {
  const until = leaseEnd(now);
  return { [LINE + call]: until, expiresAt: Math.ceil((until + KEPT_MS) / 1000) };
};

/** The call goes on: so does its lease, unless its line is somebody else's by now. */
export async function keepLine(table: Pick<Table, "update">, { tenant, number }: LinesOf, call: string, now: number): Promise<void> {
  await ifItHolds(table.update(linesKey(tenant, number), { set: lease(call, now), onlyIf: { exists: [LINE + call] } }));
}

/** Gives a call's line back, once. Nothing when it held none. */
export async function giveLineBack(table: Pick<Table, "update">, { tenant, number }: LinesOf, call: string): Promise<void> {
  const change: Change = { remove: [LINE + call], add: { held: -1 }, onlyIf: { exists: [LINE + call] } };
  await ifItHolds(table.update(linesKey(tenant, number), change));
}

/** Of a number that is no longer the office's. */
export const forgetLines = (table: Pick<Table, "delete">, { tenant, number }: LinesOf): Promise<void> =>
  table.delete(linesKey(tenant, number));

/** Who holds a line of a number, by what is stored of it. */
export function heldLines(item: Item | undefined): HeldLines {
  const held = Object.entries(item ?? {}).flatMap(([name, until]): [string, number][] =>
    name.startsWith(LINE) && typeof until === "number" ? [[name.slice(LINE.length), until]] : [],
  );
  return new Map(held);
}
