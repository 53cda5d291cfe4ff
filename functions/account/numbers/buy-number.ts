/** POST /api/numbers: order, papers, purchase, and the number leads into the call flow. Sent again, it is the same purchase. */
import { createAddress } from "../../../adapters/carrier/twilio/create-address.ts";
import { beginOrder, listOpenOrders, refuseOrder, type StoredOrder } from "../../../adapters/dynamodb/number-orders.ts";
import { Refusal, type ErrorCode } from "../../../core/errors.ts";
import type { Holder, NumberKind } from "../../../core/numbers/offer.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { refuseTrouble } from "../carrier-trouble.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { requestKey } from "../request-key.ts";
import type { AccountServices } from "../services.ts";
import { readSetup } from "../setup/change-setup.ts";
import { carryOutOrder } from "./carry-out-order.ts";
import { dearKinds } from "./dear-kinds.ts";
import { roomForNumbers, type Room } from "./room-for-numbers.ts";
import { usualEntry } from "./usual-entry.ts";

export const buyANumber: EndpointHandler<"POST /api/numbers"> = async ({ body, request }, services, member) => {
  const { tenant } = member;
  const { table } = services;
  const id = requestKey(request, tenant, member.user);
  const { number, country, kind, holder } = body;
  const { profile, plan } = await readSetup(services, tenant);
  const entry = entryFor(plan, body.entry);
  const known = { tenant, id, number, country, account: profile.account, entry, state: "open", at: services.now() } as const;
  const begun = await beginOrder(table, await withAddress(known, holder, services));
  if (begun.order.number !== number) throw new Refusal("key-used");
  if (begun.isNew) await refuseUnfit(services, begun.order, kind, Object.keys(plan.entries).length);
  return carryOutOrder(services, member, begun.order, { isNew: begun.isNew });
};

/** Asked when the order is written: of two at the same moment, at least one sees the other. */
async function refuseUnfit(services: AccountServices, order: StoredOrder, kind: NumberKind, owned: number): Promise<void> {
  const { table } = services;
  const others = (await listOpenOrders(table, order.tenant)).filter(({ id }) => id !== order.id);
  const { full, tariff } = await roomForNumbers(table, order.tenant, owned + others.length);
  const isDear = full === undefined && (await dearKinds(services, order.account, order.country, tariff)).has(kind);
  if (full === undefined && !isDear) return;
  await refuseOrder(table, order);
  throw new Refusal(full === undefined ? "number-dear" : FULL[full]);
}

const FULL: Readonly<Record<NonNullable<Room["full"]>, ErrorCode>> = {
  trial: "trial-number",
  stopped: "service-stopped",
  most: "number-limit",
};

function entryFor(plan: DialPlan, asked: string | undefined): string {
  const entry = asked ?? usualEntry(plan);
  if (entry !== undefined && Object.hasOwn(plan.nodes, entry)) return entry;
  throw new Refusal("bad-body", { problems: [{ path: "entry", code: "unknown-step", message: "The call flow has no such step." }] });
}

async function withAddress(order: StoredOrder, holder: Holder | undefined, { carrier }: AccountServices): Promise<StoredOrder> {
  if (holder === undefined) return order;
  const addressId = await createAddress(carrier, order.account, holder).catch(refuseTrouble);
  if (addressId === undefined) throw new Refusal("number-papers");
  return { ...order, addressId };
}
