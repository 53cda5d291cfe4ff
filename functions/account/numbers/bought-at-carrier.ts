/** Whether an order went through: the carrier does not know a repeat from a second wish, but it knows the order's name. */
import { findOrder } from "../../../adapters/carrier/twilio/buy-number.ts";
import type { StoredOrder } from "../../../adapters/dynamodb/number-orders.ts";
import type { AccountServices } from "../services.ts";

/** The bought number carries it. */
export const orderName = ({ tenant, id }: StoredOrder): string => `simu ${tenant} ${id}`;

/** @throws CarrierError "auth" or "unavailable" */
export const boughtAtCarrier = ({ carrier }: Pick<AccountServices, "carrier">, order: StoredOrder): Promise<boolean> =>
  findOrder(carrier, order.account, orderName(order));
