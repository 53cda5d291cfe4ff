/** Routes and dial plans, kept in memory: a version for ever, since it never changes; a route for a moment, since publishing moves it. */
import { readPlan } from "../../adapters/dynamodb/plans.ts";
import { readRoute, type Route } from "../../adapters/dynamodb/routes.ts";
import type { Key, Query, Table } from "../../adapters/dynamodb/table.ts";
import type { Rate } from "../../core/billing/rate.ts";
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { currentRate } from "../billing/current-rate.ts";

export type Owner = Pick<Route, "tenant" | "account" | "deck">;

export interface Configuration {
  route(number: string): Promise<Route | undefined>;
  /** Whose number it is. Numbers rarely change hands, so this may be some minutes old: a call that goes on costs no read. */
  owner(number: string): Promise<Owner | undefined>;
  plan(tenant: string, version: number): Promise<DialPlan | undefined>;
  /** What a call to a number (E.164) costs by a rate deck. New rates reach new calls within a minute. */
  rate(deck: string, number: string): Promise<Rate | undefined>;
}

/** A new publish, a block or an unblock reaches new calls within this time. */
const ROUTE_MS = 3000;
const OWNER_MS = 10 * 60_000;
const RATE_MS = 60_000;
/** Bounds memory: 1,000 offices of a few kilobytes each. */
const MAX_KEPT = 1000;

export function createConfiguration(table: Pick<Table, "get" | "query">, now: () => number): Configuration {
  const routes = new Map<string, { readonly route: Route | undefined; readonly readAt: number }>();
  const plans = new Map<string, DialPlan>();
  const rates = new Map<string, { readonly rate: Rate | undefined; readonly readAt: number }>();
  // Which version is in force may be known a moment late, for half the price.
  const ratesTable = { get: (key: Key) => table.get(key), query: (query: Query) => table.query(query) };
  const routeOf = async (number: string, youngerThan: number): Promise<Route | undefined> => {
    const kept = routes.get(number);
    if (kept !== undefined && now() < kept.readAt + youngerThan) return kept.route;
    const route = await readRoute(table, number);
    keep(routes, number, { route, readAt: now() });
    return route;
  };
  return {
    route: (number) => routeOf(number, ROUTE_MS),
    owner: (number) => routeOf(number, OWNER_MS),
    async plan(tenant, version) {
      const key = `${tenant}#${version}`;
      const kept = plans.get(key);
      if (kept !== undefined) return kept;
      const plan = await readPlan(table, tenant, version);
      if (plan !== undefined) keep(plans, key, plan);
      return plan;
    },
    async rate(deck, number) {
      const key = `${deck} ${number}`;
      const kept = rates.get(key);
      if (kept !== undefined && now() < kept.readAt + RATE_MS) return kept.rate;
      const rate = await currentRate(ratesTable, deck, number);
      keep(rates, key, { rate, readAt: now() });
      return rate;
    },
  };
}

/** The oldest goes when there is no more room. */
function keep<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > MAX_KEPT && oldest.done === false) map.delete(oldest.value);
}
