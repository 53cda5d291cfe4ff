/** Prices what an office's numbers dial by another deck: part of the transaction that changes its tariff plan. */
import { routeKey } from "../../adapters/dynamodb/keys.ts";
import { readRoute } from "../../adapters/dynamodb/routes.ts";
import type { Key, Table, Write } from "../../adapters/dynamodb/table.ts";
import type { OfficeNumbers } from "./office-numbers.ts";

/** For those that have another deck. Numbers that were given back have no route any more, and get none. */
export async function deckWrites(table: Pick<Table, "get">, { profile, numbers }: OfficeNumbers, deck: string): Promise<Write[]> {
  const certain = { get: (key: Key) => table.get(key, { consistent: true }) };
  const routes = await Promise.all(numbers.map((number) => readRoute(certain, number)));
  const ours = routes.flatMap((route) => (route?.tenant === profile.id && route.deck !== deck ? [route] : []));
  return ours.map(({ number, tenant }) => ({
    update: routeKey(number),
    change: { set: { deck }, onlyIf: { equals: { tenant } } },
  }));
}
