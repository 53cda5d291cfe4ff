/** Routes: which tenant and dial-plan version a dialled number belongs to. */
import * as z from "zod/mini";
import { routeKey } from "./keys.ts";
import type { Table } from "./table.ts";

const routeSchema = z.object({
  number: z.string(),
  tenant: z.string(),
  /** Dial-plan version that new calls begin with. */
  plan: z.number(),
  /** The carrier account that owns the number: another account's webhook for it is refused. */
  account: z.string(),
  /** The rate deck that prices calls of this office; absent in a deployment without billing, where phones are dialled freely. */
  deck: z.exactOptional(z.string()),
  /** The office's service is stopped: new calls hear so, or are sent on to a number that costs nothing (E.164). */
  service: z.exactOptional(
    z.object({ state: z.enum(["blocked", "held", "off"]), language: z.enum(["en", "sw"]), forward: z.exactOptional(z.string()) }),
  ),
});
export type Route = z.infer<typeof routeSchema>;

/** One read; eventually consistent, so half a unit: a publish reaches callers within a second all the same. */
export async function readRoute(table: Pick<Table, "get">, number: string): Promise<Route | undefined> {
  const item = await table.get(routeKey(number));
  return item === undefined ? undefined : routeSchema.parse(item);
}
