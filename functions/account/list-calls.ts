/** GET /api/calls?limit&cursor: the office's calls, newest first. */
import { listCalls as readCalls } from "../../adapters/dynamodb/calls.ts";
import { callView } from "../../core/account/call-view.ts";
import { peopleNames, type PeopleNames } from "../../core/account/people-names.ts";
import type { StoredCall } from "../../core/voice/stored-call.ts";
import { pageOf, refuseCursor } from "./read-page.ts";
import type { AccountServices } from "./services.ts";
import type { EndpointHandler } from "./endpoint-handler.ts";

export const listCalls: EndpointHandler<"GET /api/calls"> = async ({ query }, services, { tenant }) => {
  const page = await readCalls(services.table, tenant, pageOf(query, 50)).catch(refuseCursor);
  const names = await namesOf(page.calls, services);
  const calls = page.calls.map((call) => callView(call, names.get(planOf(call)) ?? peopleNames(undefined)));
  return page.cursor === undefined ? { calls } : { calls, cursor: page.cursor };
};

/** Names by plan version: nearly every page has one or two. */
async function namesOf(calls: readonly StoredCall[], { configuration }: AccountServices): Promise<ReadonlyMap<number, PeopleNames>> {
  const versions = new Map(calls.map((call) => [planOf(call), call.tenant]));
  const named = [...versions].map(async ([version, tenant]) => {
    return [version, peopleNames(version === NO_PLAN ? undefined : await configuration.plan(tenant, version))] as const;
  });
  return new Map(await Promise.all(named));
}

const NO_PLAN = 0;
const planOf = ({ steps }: StoredCall): number => steps.at(-1)?.plan ?? NO_PLAN;
