/** GET /api/numbers: what the office has, and whether it may have more. */
import { listOpenOrders } from "../../../adapters/dynamodb/number-orders.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";
import { numberView } from "./number-view.ts";
import { roomForNumbers } from "./room-for-numbers.ts";

export const listNumbers: EndpointHandler<"GET /api/numbers"> = async (_asked, services, { tenant }) => {
  const [setup, open] = await Promise.all([readSetup(services, tenant), listOpenOrders(services.table, tenant)]);
  const numbers = Object.keys(setup.plan.entries).flatMap((number) => numberView(setup, number) ?? []);
  const { full, tariff } = await roomForNumbers(services.table, tenant, numbers.length + open.length);
  return {
    numbers,
    open: open.map(({ id, number, at }) => ({ id, number, at })),
    steps: Object.entries(setup.plan.nodes).map(([id, { name }]) => ({ id, name })),
    ...(tariff === undefined ? {} : { rent: { micros: tariff.numberRentMicros, currency: tariff.currency }, channels: tariff.channels }),
    ...(full === undefined ? {} : { full }),
  };
};
