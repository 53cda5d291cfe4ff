/** POST /api/number-orders/{id}: somebody came back to an order of which nobody knew what became of it. */
import { readOrder } from "../../../adapters/dynamodb/number-orders.ts";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { carryOutOrder } from "./carry-out-order.ts";

export const finishOrder: EndpointHandler<"POST /api/number-orders/{id}"> = async ({ params }, services, member) => {
  const order = await readOrder(services.table, member.tenant, params.id);
  if (order === undefined) throw new Refusal("not-found");
  return carryOutOrder(services, member, order, { isNew: false });
};
