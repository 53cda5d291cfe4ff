/** Removes all items of a partition, but those that are to be kept. Run again after a crash it goes on. */
import type { Item, Table } from "./table.ts";

const AT_ONCE = 10;

export async function emptyPartition(
  table: Pick<Table, "query" | "delete">,
  pk: string,
  { keeps = () => false, last = () => false }: { readonly keeps?: (sk: string) => boolean; readonly last?: (sk: string) => boolean } = {},
): Promise<Item[]> {
  const items = (await allOf(table, pk)).filter(({ sk }) => !keeps(sk));
  // What tells where everything else is goes last: without it a second attempt would not find the rest.
  await deleteAll(
    table,
    items.filter(({ sk }) => !last(sk)),
  );
  await deleteAll(
    table,
    items.filter(({ sk }) => last(sk)),
  );
  return items;
}

export async function allOf(table: Pick<Table, "query">, pk: string, skPrefix?: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const more = { ...(skPrefix === undefined ? {} : { skPrefix }), ...(cursor === undefined ? {} : { cursor }) };
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const page = await table.query({ pk, consistent: true, ...more });
    items.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return items;
}

async function deleteAll(table: Pick<Table, "delete">, items: readonly Item[]): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const some = items.slice(from, from + AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop -- so many at once are enough
    await Promise.all(some.map(({ pk, sk }) => table.delete({ pk, sk })));
  }
}
