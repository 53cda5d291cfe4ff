/**
 * Carries an order out, or finds that it was: the carrier does not know a repeat from a second wish, so whoever does not know whether
 * an order went through looks for its name first. Then the number leads into the call flow, in the transaction that closes the order.
 */
import { buyNumber, type PurchaseRefusal } from "../../../adapters/carrier/twilio/buy-number.ts";
import { readOrder, refuseOrder, takeUpOrder, type StoredOrder } from "../../../adapters/dynamodb/number-orders.ts";
import { CarrierError } from "../../../adapters/carrier/carrier-error.ts";
import { Refusal, type ErrorCode } from "../../../core/errors.ts";
import type { NumberView } from "../../../core/account/api/numbers.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { addressesOf } from "../webhook-addresses.ts";
import { boughtAtCarrier, orderName } from "./bought-at-carrier.ts";
import { leadIntoFlow } from "./lead-into-flow.ts";
import { numberView } from "./number-view.ts";

export interface Purchased {
  readonly number: NumberView;
  readonly warnings: readonly string[];
}

/** @param isNew nobody has asked the carrier for it before */
export async function carryOutOrder(
  services: AccountServices,
  member: Member,
  order: StoredOrder,
  { isNew }: { readonly isNew: boolean },
): Promise<Purchased> {
  if (order.state === "refused") throw new Refusal("number-gone");
  if (order.state === "open") await buyOnce(services, order, isNew);
  const setup = await leadIntoFlow(services, member, order);
  const number = numberView(setup, order.number);
  if (number === undefined) throw new Error("a number that was bought is not in the plan");
  return { number, warnings: [] };
}

async function buyOnce(services: AccountServices, order: StoredOrder, isNew: boolean): Promise<void> {
  const { carrier, table, carrierHome, now } = services;
  const { account, number, country, addressId } = order;
  if (!isNew && !(await takeUpOrder(table, order, now()))) return refuseSettled(services, order);
  try {
    if (!isNew && (await boughtAtCarrier(services, order))) return;
    const bundleId = (await carrierHome()).bundles[country];
    const papers = { ...(addressId === undefined ? {} : { addressId }), ...(bundleId === undefined ? {} : { bundleId }) };
    const purchase = await buyNumber(carrier, account, {
      name: orderName(order),
      number,
      addresses: addressesOf(number, services),
      ...papers,
    });
    if (purchase.is === "bought") return;
    // Two attempts at the same moment: the other one has it.
    if (purchase.because === "gone" && (await boughtAtCarrier(services, order))) return;
    await refuseOrder(table, order);
    throw new Refusal(REFUSALS[purchase.because]);
  } catch (cause) {
    if (!(cause instanceof CarrierError)) throw cause;
    // Refused credentials bought nothing; anything else may have.
    if (cause.trouble === "auth") await refuseOrder(table, order);
    throw new Refusal(cause.trouble === "auth" ? "carrier-unavailable" : "order-open", { cause });
  }
}

/** Somebody else has settled it since it was read. */
async function refuseSettled({ table }: AccountServices, { tenant, id }: StoredOrder): Promise<void> {
  const settled = await readOrder(table, tenant, id);
  if (settled?.state !== "bought") throw new Refusal("number-gone");
}

const REFUSALS: Readonly<Record<PurchaseRefusal, ErrorCode>> = {
  gone: "number-gone",
  address: "number-papers",
  bundle: "number-bundle",
  limit: "number-limit",
};
