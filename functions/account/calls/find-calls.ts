/** The calls that a member asks for: out of the lists, and on the first page also those that no list knows yet. */
import { findCalls, unlistedCalls, type CallsPage, type CallsWanted } from "../../../adapters/dynamodb/listed-calls.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import type { CallsFilter } from "../../../core/account/api/calls.ts";
import { fits } from "../../../core/account/fits-filter.ts";
import { listedCall, type ListedCall } from "../../../core/account/listed-call.ts";
import { addDays, startOfDay } from "../../../core/billing/calendar.ts";
import { planOfCall } from "../../calls/list-call.ts";
import type { Member } from "../person.ts";
import { refuseCursor, type Page } from "../read-page.ts";
import type { AccountServices } from "../services.ts";
import { onlyOwn } from "./own-calls.ts";

const NOTHING: CallsPage = { calls: [] };

/** @throws Refusal "bad-request" for a cursor of another list */
export async function membersCalls(services: AccountServices, member: Member, filter: CallsFilter, page: Page): Promise<CallsPage> {
  const own = onlyOwn(member);
  // Whoever has no telephone was part of no call; whose calls they are is not theirs to choose.
  if (own !== undefined && (own.extension === undefined || (filter.person !== undefined && filter.person !== own.extension)))
    return NOTHING;
  const wanted = await wantedCalls(services, member.tenant, {
    ...filter,
    ...(own?.extension === undefined ? {} : { person: own.extension }),
  });
  const found = await findCalls(services.table, wanted, page).catch(refuseCursor);
  return page.cursor === undefined ? withUnlisted(services, wanted, found) : found;
}

async function wantedCalls({ table }: AccountServices, tenant: string, filter: CallsFilter): Promise<CallsWanted> {
  const { from, to } = filter;
  const zone = from === undefined && to === undefined ? "UTC" : ((await readTenant(table, tenant))?.zone ?? "UTC");
  return {
    tenant,
    person: filter.person,
    from: from === undefined ? undefined : startOfDay(from, zone),
    before: to === undefined ? undefined : startOfDay(addDays(to, 1), zone),
    fits: (call) => fits(call, filter),
  };
}

/** A call is seen while it is going on, and does not vanish between its end and its place in the lists. */
async function withUnlisted(services: AccountServices, wanted: CallsWanted, found: CallsPage): Promise<CallsPage> {
  const oldest = found.cursor === undefined ? undefined : (found.searchedBack ?? found.calls.at(-1)?.startedAt);
  const from = Math.max(wanted.from ?? 0, oldest ?? 0);
  const records = await unlistedCalls(services.table, wanted.tenant, from);
  const listed = records.map(async ({ call }) => listedCall(call, [], await planOfCall(call, services)));
  const fitting = (await Promise.all(listed)).filter((call) => isWanted(call, wanted));
  if (fitting.length === 0) return found;
  const known = new Set(found.calls.map(({ id }) => id));
  const calls = [...found.calls, ...fitting.filter(({ id }) => !known.has(id))].toSorted((a, b) => b.startedAt - a.startedAt);
  return { ...found, calls };
}

function isWanted(call: ListedCall, { person, before, fits: isFitting }: CallsWanted): boolean {
  return (person === undefined || call.people.includes(person)) && (before === undefined || call.startedAt < before) && isFitting(call);
}
