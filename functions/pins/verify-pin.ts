/** Whether somebody on the telephone may hear the messages of an extension. */
import { createHash } from "node:crypto";
import { giveTriesBack, readPin, takeTry, type Mailbox } from "../../adapters/dynamodb/pins.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { hashGiven, isPin } from "./hash-pin.ts";

export interface PinServices {
  readonly table: Pick<Table, "get" | "update">;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** `none`: no PIN was set, so nobody may. `locked`: five wrong ones; for a quarter of an hour even the right one is not taken. */
export type PinVerdict = "right" | "wrong" | "locked" | "none";

/** At which of a call's questions a PIN was given. */
export interface Asked {
  readonly call: string;
  readonly step: number;
}

export async function verifyPin({ table, now }: PinServices, mailbox: Mailbox, pin: string, asked: Asked): Promise<PinVerdict> {
  const stored = await readPin(table, mailbox);
  if (stored === undefined) return "none";
  const given = await hashGiven(pin, stored);
  if (!(await takeTry(table, mailbox, stored, { name: nameOf(asked, given), at: now() }))) return "locked";
  if (!isPin(given, stored)) return "wrong";
  await giveTriesBack(table, mailbox, stored);
  return "right";
}

/**
 * A try, by its name: a carrier repeats what it got no answer to, and the same PIN at the same question is the same try, however often it
 * comes. Another PIN there is another one: whoever could make up repeats has no more guesses than anybody else.
 */
const nameOf = ({ call, step }: Asked, given: Buffer): string =>
  createHash("sha256").update(`${call}#${step}#`).update(given).digest("base64url").slice(0, 22);
