/** Routes: which tenant and dial-plan version a dialled number belongs to. */
import * as z from "zod/mini";
import { routeKey } from "./keys.ts";
import type { Table } from "./table.ts";

/** Callers are not let in, and what they get instead. */
const serviceSchema = z.object({
  state: z.enum(["blocked", "held", "off"]),
  /** Of the sentence that they hear. */
  language: z.enum(["en", "sw"]),
  /** E.164: where they are sent instead, since that costs nothing. */
  forward: z.exactOptional(z.string()),
});
export type OutOfService = z.infer<typeof serviceSchema>;

const routeSchema = z.object({
  number: z.string(),
  tenant: z.string(),
  /** Dial-plan version that new calls begin with. */
  plan: z.number(),
  /** The carrier account that owns the number: another account's webhook for it is refused. */
  account: z.string(),
  /** The rate deck that prices what calls of this number dial; absent where nothing is charged. */
  deck: z.exactOptional(z.string()),
  service: z.exactOptional(serviceSchema),
  /** It may have only so many calls at once (its plan says how many): the end of each gives a line back. */
  limited: z.exactOptional(z.literal(true)),
});
export type Route = z.infer<typeof routeSchema>;

/** One read; eventually consistent, so half a unit: a publish reaches callers within a second all the same. */
export async function readRoute(table: Pick<Table, "get">, number: string): Promise<Route | undefined> {
  const item = await table.get(routeKey(number));
  return item === undefined ? undefined : routeSchema.parse(item);
}
