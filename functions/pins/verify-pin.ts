/** Whether somebody on the telephone may hear the messages of an extension. */
import { giveTriesBack, readPin, takeTry, type Mailbox } from "../../adapters/dynamodb/pins.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { isPin } from "./hash-pin.ts";

export interface PinServices {
  readonly table: Pick<Table, "get" | "update">;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** `none`: no PIN was set, so nobody may. `locked`: five wrong ones; for a quarter of an hour even the right one is not taken. */
export type PinVerdict = "right" | "wrong" | "locked" | "none";

export async function verifyPin({ table, now }: PinServices, mailbox: Mailbox, pin: string): Promise<PinVerdict> {
  const stored = await readPin(table, mailbox);
  if (stored === undefined) return "none";
  if (!(await takeTry(table, mailbox, stored, now()))) return "locked";
  if (!(await isPin(pin, stored))) return "wrong";
  await giveTriesBack(table, mailbox, stored);
  return "right";
}
