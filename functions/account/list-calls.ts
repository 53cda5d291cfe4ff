/** GET /api/calls?limit&cursor: the office's calls, newest first. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { listCalls as readCalls } from "../../adapters/dynamodb/calls.ts";
import { BadCursor } from "../../adapters/dynamodb/cursor.ts";
import { callView } from "../../core/account/call-view.ts";
import { peopleNames, type PeopleNames } from "../../core/account/people-names.ts";
import type { CallListView } from "../../core/account/views.ts";
import { Refusal } from "../../core/errors.ts";
import type { StoredMember } from "../../core/tenants/member.ts";
import type { StoredCall } from "../../core/voice/stored-call.ts";
import { answer, type Answer } from "./answer.ts";
import { readQuery } from "./read-request.ts";
import type { AccountServices } from "./services.ts";

const DEFAULT_LIMIT = "50";
const limitSchema = z.optional(z.string().check(z.regex(/^([1-9][0-9]?|100)$/)));
const cursorSchema = z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,2000}$/)));

export async function listCalls(request: APIGatewayProxyEventV2, services: AccountServices, { tenant }: StoredMember): Promise<Answer> {
  const limit = Number(readQuery(request, "limit", limitSchema) ?? DEFAULT_LIMIT);
  const cursor = readQuery(request, "cursor", cursorSchema);
  const page = await readCalls(services.table, tenant, { limit, ...(cursor === undefined ? {} : { cursor }) }).catch(refuseCursor);
  const names = await namesOf(page.calls, services);
  const calls = page.calls.map((call) => callView(call, names.get(planOf(call)) ?? peopleNames(undefined)));
  const view: CallListView = page.cursor === undefined ? { calls } : { calls, cursor: page.cursor };
  return answer(view);
}

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

/** Besides our own check, the database refuses a cursor that leads out of what is listed. */
function refuseCursor(cause: unknown): never {
  const isBad = cause instanceof BadCursor || (cause instanceof Error && cause.name === "ValidationException");
  throw isBad ? new Refusal("bad-request", { detail: '"cursor" is not one that this list gave.', cause }) : cause;
}
