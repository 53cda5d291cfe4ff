/** The table at the service. How a request gets there (SDK or bare signed request) is the caller's; all else is the same. */
import { againOnConflict } from "./again-on-conflict.ts";
import { fromAttributes, type Attributes } from "./attribute-values.ts";
import { encodeCursor } from "./cursor.ts";
import { batchGetRequest, deleteRequest, getRequest, putRequest, queryRequest, transactRequest, updateRequest } from "./table-requests.ts";
import { ConditionFailed, type Item, type Key, type Query, type Table, type Value } from "./table.ts";

/** What the service answers, as far as we read it. */
interface ServiceAnswers {
  readonly GetItem: { readonly Item?: Attributes };
  readonly BatchGetItem: {
    readonly Responses?: Readonly<Record<string, readonly Attributes[]>>;
    readonly UnprocessedKeys?: Readonly<Record<string, { readonly Keys?: readonly Attributes[] }>>;
  };
  readonly UpdateItem: { readonly Attributes?: Attributes };
  readonly Query: { readonly Items?: readonly Attributes[]; readonly LastEvaluatedKey?: Attributes };
  readonly PutItem: object;
  readonly DeleteItem: object;
  readonly TransactWriteItems: object;
}

export type CallTable = <Operation extends keyof ServiceAnswers>(operation: Operation, input: object) => Promise<ServiceAnswers[Operation]>;

/** The service takes so many keys at once. */
const BATCH = 100;

export function createRemoteTable(tableName: string, call: CallTable): Table {
  return {
    async get(key, options = {}) {
      const { Item: found } = await call("GetItem", getRequest(tableName, key, options.consistent === true));
      return found === undefined ? undefined : readItem(found);
    },
    getMany: (keys) => getMany(tableName, call, keys),
    async put(item, onlyIf) {
      await conditional(() => call("PutItem", putRequest(tableName, item, onlyIf)));
    },
    async update(key, change) {
      const request = updateRequest(tableName, key, change);
      const answers = "UpdateExpression" in request ? { ReturnValues: "UPDATED_NEW" } : {};
      const { Attributes: updated } = await conditional(() => call("UpdateItem", { ...request, ...answers }));
      return updated === undefined ? {} : fromAttributes(updated);
    },
    async delete(key, onlyIf) {
      await conditional(() => call("DeleteItem", deleteRequest(tableName, key, onlyIf)));
    },
    async query(query) {
      const { Items: found = [], LastEvaluatedKey: last } = await call("Query", queryRequest(tableName, query));
      const items = found.map(readItem);
      return last === undefined ? { items } : { items, cursor: cursorOf(query, last) };
    },
    async transact(writes, once) {
      await conditional(() => call("TransactWriteItems", transactRequest(tableName, writes, once)));
    },
  };
}

async function getMany(table: string, call: CallTable, keys: readonly Key[]): Promise<Item[]> {
  const found = new Map<string, Item>();
  // The service refuses a key that is asked for twice.
  const asked = [...new Map(keys.map((key) => [idOf(key), key])).values()];
  for (let from = 0; from < asked.length; from += BATCH) {
    let request: object | undefined = batchGetRequest(table, asked.slice(from, from + BATCH));
    while (request !== undefined) {
      // oxlint-disable-next-line no-await-in-loop -- what the service leaves undone is asked for again
      const answer: ServiceAnswers["BatchGetItem"] = await call("BatchGetItem", request);
      for (const item of (answer.Responses?.[table] ?? []).map(readItem)) found.set(idOf(item), item);
      const left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
      request = left.length === 0 ? undefined : { RequestItems: answer.UnprocessedKeys };
    }
  }
  return keys.flatMap((key) => found.get(idOf(key)) ?? []);
}

const idOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

function readItem(attributes: Attributes): Item {
  const { pk, sk, ...rest } = fromAttributes(attributes);
  if (typeof pk !== "string" || typeof sk !== "string") throw new TypeError("an item without its key");
  return { ...rest, pk, sk };
}

const cursorOf = (query: Query, last: Attributes): string => encodeCursor(query, fromAttributes(last) satisfies Record<string, Value>);

async function conditional<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await againOnConflict(write, (error) => isConflict(error) && !conditionFailed(error));
  } catch (error) {
    throw conditionFailed(error) ? new ConditionFailed("the condition of a write did not hold", { cause: error }) : error;
  }
}

const conditionFailed = (error: unknown): boolean => refusedFor(error, "ConditionalCheckFailedException", "ConditionalCheckFailed");
const isConflict = (error: unknown): boolean => refusedFor(error, "TransactionConflictException", "TransactionConflict");

/** The SDK's errors carry the service's code as their name, ours as their code; a transaction's reasons are one for each write. */
function refusedFor(error: unknown, single: string, reason: string): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  if (code === single) return true;
  return code === "TransactionCanceledException" && reasonsOf(error).some((each) => JSON.stringify(each).includes(reason));
}

function reasonsOf(error: Error): readonly unknown[] {
  const holder: unknown = "body" in error ? error.body : error;
  if (typeof holder !== "object" || holder === null || !("CancellationReasons" in holder)) return [];
  return Array.isArray(holder.CancellationReasons) ? holder.CancellationReasons : [];
}
