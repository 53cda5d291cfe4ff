/** Puts an ended call into the lists in which it is looked for. Every later word on the call does it again. */
import type { Key, Table } from "../../adapters/dynamodb/table.ts";
import { listCall, readForList } from "../../adapters/dynamodb/listed-calls.ts";
import { listedCall, type ListedCall } from "../../core/account/listed-call.ts";
import type { StoredCall } from "../../core/voice/stored-call.ts";
import type { Configuration } from "../voice/configuration.ts";

export interface ListServices {
  readonly table: Pick<Table, "query" | "update" | "put">;
  readonly configuration: Pick<Configuration, "plan">;
}

/** @param key of the call's item; one that is gone is in no list */
export async function listEndedCall(services: ListServices, { pk }: Key): Promise<ListedCall | undefined> {
  const [, tenant = "", id = ""] = pk.split("#");
  const record = await readForList(services.table, tenant, id);
  if (record === undefined) return undefined;
  const listed = listedCall(record.call, record.legs, await planOfCall(record.call, services));
  await listCall(services.table, tenant, listed);
  return listed;
}

/** The plan by which a call went last; undefined for one that never got as far. */
export async function planOfCall({ tenant, steps }: StoredCall, { configuration }: Pick<ListServices, "configuration">) {
  const version = steps.at(-1)?.plan;
  return version === undefined ? undefined : configuration.plan(tenant, version);
}
