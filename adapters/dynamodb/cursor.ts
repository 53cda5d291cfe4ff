/** Where a page of a query ended, as an opaque word for whoever asks for the next. It fits only the query it came from. */
import type { Item, Query, Value } from "./table.ts";

/** The cursor is damaged, or belongs to another query. */
export class BadCursor extends Error {
  override readonly name = "BadCursor";
}

export const encodeCursor = (query: Query, last: Readonly<Record<string, Value>>): string =>
  Buffer.from(JSON.stringify({ of: ofQuery(query), last })).toString("base64url");

/** The key after which the next page begins. @throws BadCursor */
export function decodeCursor(query: Query, cursor: string): Readonly<Record<string, string>> {
  const value = parsed(cursor);
  if (typeof value !== "object" || value === null || !("of" in value) || !("last" in value) || value.of !== ofQuery(query))
    throw new BadCursor("this cursor is of another query");
  const { last } = value;
  if (typeof last !== "object" || last === null) throw new BadCursor("this cursor is damaged");
  const entries = Object.entries(last).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(entries);
}

/** Table key and index key of an item: what DynamoDB calls its LastEvaluatedKey. */
export function lastKey(item: Item, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(names.map((name): [string, Value] => [name, item[name] ?? ""]));
}

const ofQuery = ({ index, pk, newestFirst }: Query): string => `${index ?? ""}|${pk}|${newestFirst === true}`;

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    throw new BadCursor("this cursor is damaged");
  }
}
