/** Routes and dial plans, kept in memory: a version for ever, since it never changes; a route for a moment, since publishing moves it. */
import { readPlan } from "../../adapters/dynamodb/plans.ts";
import { readRoute, type Route } from "../../adapters/dynamodb/routes.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { keep } from "./keep.ts";
import { createPriceList, type PriceList } from "./price-list.ts";

export type Owner = Pick<Route, "tenant" | "account" | "deck">;

export interface Configuration {
  route(number: string): Promise<Route | undefined>;
  /** Whose number it is. Numbers rarely change hands, so this may be some minutes old: a call that goes on costs no read. */
  owner(number: string): Promise<Owner | undefined>;
  plan(tenant: string, version: number): Promise<DialPlan | undefined>;
  readonly rate: PriceList;
}

/** A new publish, a block or an unblock reaches new calls within this time. */
const ROUTE_MS = 3000;
const OWNER_MS = 10 * 60_000;

export function createConfiguration(table: Pick<Table, "get" | "query">, now: () => number): Configuration {
  const routes = new Map<string, { readonly route: Route | undefined; readonly readAt: number }>();
  const plans = new Map<string, DialPlan>();
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
    rate: createPriceList(table, now),
  };
}
