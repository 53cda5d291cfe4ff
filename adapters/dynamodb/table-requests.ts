/** The table's operations as DynamoDB's requests: the same JSON for the SDK and for a bare signed request. */
import { toAttributes, type Attributes } from "./attribute-values.ts";
import { decodeCursor } from "./cursor.ts";
import { conditionExpression, Placeholders, updateExpression } from "./expressions.ts";
import type { Change, Condition, Item, Key, Query, Write } from "./table.ts";

/** Names of the key attributes that an index (or the table itself) is asked by. */
export const keyNames = (index: Query["index"]): { pk: string; sk: string } =>
  index === undefined ? { pk: "pk", sk: "sk" } : { pk: `${index}Pk`, sk: `${index}Sk` };

const keyOf = ({ pk, sk }: Key): Attributes => ({ pk: { S: pk }, sk: { S: sk } });

export const getRequest = (table: string, key: Key, consistent: boolean) => ({
  TableName: table,
  Key: keyOf(key),
  ...(consistent ? { ConsistentRead: true } : {}),
});

export const batchGetRequest = (table: string, keys: readonly Key[]) => ({ RequestItems: { [table]: { Keys: keys.map(keyOf) } } });

export function putRequest(table: string, item: Item, onlyIf: Condition = {}) {
  const use = new Placeholders();
  return { TableName: table, Item: toAttributes(item), ...condition(onlyIf, use), ...use.parts };
}

export function deleteRequest(table: string, key: Key, onlyIf: Condition = {}) {
  const use = new Placeholders();
  return { TableName: table, Key: keyOf(key), ...condition(onlyIf, use), ...use.parts };
}

export function updateRequest(table: string, key: Key, change: Change) {
  const use = new Placeholders();
  const expression = updateExpression(change, use);
  const update = expression === "" ? {} : { UpdateExpression: expression };
  return { TableName: table, Key: keyOf(key), ...update, ...condition(change.onlyIf ?? {}, use), ...use.parts };
}

export function queryRequest(table: string, query: Query) {
  const use = new Placeholders();
  const { pk, sk } = keyNames(query.index);
  const conditions = [`${use.name(pk)} = ${use.value(query.pk)}`];
  if (query.skPrefix !== undefined) conditions.push(`begins_with(${use.name(sk)}, ${use.value(query.skPrefix)})`);
  else if (query.skFrom !== undefined && query.skTo !== undefined)
    conditions.push(`${use.name(sk)} BETWEEN ${use.value(query.skFrom)} AND ${use.value(query.skTo)}`);
  else if (query.skFrom !== undefined) conditions.push(`${use.name(sk)} >= ${use.value(query.skFrom)}`);
  else if (query.skTo !== undefined) conditions.push(`${use.name(sk)} <= ${use.value(query.skTo)}`);
  return {
    TableName: table,
    ...(query.index === undefined ? {} : { IndexName: query.index }),
    KeyConditionExpression: conditions.join(" AND "),
    ...use.parts,
    ScanIndexForward: query.newestFirst !== true,
    ...(query.consistent === true ? { ConsistentRead: true } : {}),
    ...(query.limit === undefined ? {} : { Limit: query.limit }),
    ...(query.cursor === undefined ? {} : { ExclusiveStartKey: toAttributes(decodeCursor(query, query.cursor)) }),
  };
}

export function transactRequest(table: string, writes: readonly Write[], once: string | undefined) {
  return { TransactItems: writes.map((write) => transactItem(table, write)), ...(once === undefined ? {} : { ClientRequestToken: once }) };
}

function transactItem(table: string, write: Write) {
  if ("put" in write) return { Put: putRequest(table, write.put, write.onlyIf) };
  if ("update" in write) return { Update: { UpdateExpression: "", ...updateRequest(table, write.update, write.change) } };
  if ("delete" in write) return { Delete: deleteRequest(table, write.delete, write.onlyIf) };
  const { check, onlyIf } = write;
  return { ConditionCheck: { ConditionExpression: "", ...deleteRequest(table, check, onlyIf) } };
}

function condition(onlyIf: Condition, use: Placeholders): { ConditionExpression?: string } {
  const expression = conditionExpression(onlyIf, use);
  return expression === "" ? {} : { ConditionExpression: expression };
}
