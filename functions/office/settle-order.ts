/**
 * An order of a number that stopped midway: what the carrier sold leads into the call flow after all, or is given back; what it did not
 * sell comes to nothing. Nothing is bought here, and a number is charged for from the day it is in the plan, so what is undone cost
 * nothing. Done twice it does nothing.
 */
import { auditWrite } from "../../adapters/dynamodb/audit-log.ts";
import { noticeWrite, readBillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { ifItHolds } from "../../adapters/dynamodb/if-it-holds.ts";
import { closeOrder, orderAt, undoneWrite, type StoredOrder } from "../../adapters/dynamodb/number-orders.ts";
import { releaseItem } from "../../adapters/dynamodb/releases.ts";
import { readRoute } from "../../adapters/dynamodb/routes.ts";
import type { Key, Write } from "../../adapters/dynamodb/table.ts";
import { Refusal, type ErrorCode } from "../../core/errors.ts";
import { boughtAtCarrier } from "../account/numbers/bought-at-carrier.ts";
import { leadIntoFlow } from "../account/numbers/lead-into-flow.ts";
import { roomForNumbers } from "../account/numbers/room-for-numbers.ts";
import { afterPublishing } from "../account/setup/after-publishing.ts";
import { entryOf, readSetup, type Setup, type SetupServices } from "../account/setup/change-setup.ts";

/** Whose name stands in the log. */
const SETTLER = { user: "number-orders", name: "Number orders" };

/** @throws when it cannot be told now what became of it: the work comes again */
export async function settleOrder(services: SetupServices, key: Key): Promise<void> {
  const { table } = services;
  const order = await orderAt(table, key);
  if (order?.outbox === undefined) return;
  const { tenant, number } = order;
  const setup = await readSetup(services, tenant);
  if (Object.hasOwn(setup.plan.entries, number)) await repeatWhatFollows(services, order, setup);
  else if (order.state === "bought") await closeOrder(table, order);
  else if (!(await boughtAtCarrier(services, order))) await undo(services, order, []);
  else if ((await roomForNumbers(table, tenant, 0)).full === "stopped") await giveBack(services, order);
  else await leadOrGiveBack(services, order);
}

/** Whoever published it died before its callers had a fallback. */
async function repeatWhatFollows(services: SetupServices, order: StoredOrder, setup: Setup): Promise<void> {
  const { [order.number]: _, ...entries } = setup.plan.entries;
  await afterPublishing(services, { ...setup, plan: { ...setup.plan, entries } }, setup);
  await closeOrder(services.table, order);
}

async function leadOrGiveBack(services: SetupServices, order: StoredOrder): Promise<void> {
  try {
    await leadIntoFlow(services, { ...SETTLER, tenant: order.tenant }, order);
  } catch (cause) {
    if (!(cause instanceof Refusal) || !FOR_GOOD.has(cause.code)) throw cause;
    await giveBack(services, order);
  }
}

/** Another attempt would be refused too. */
const FOR_GOOD: ReadonlySet<ErrorCode> = new Set(["plan-refused", "tariff-exceeded", "number-taken"]);

/** As any other number is given back: a worker asks the carrier until it is done. One that another office has by now is left to it. */
async function giveBack(services: SetupServices, order: StoredOrder): Promise<void> {
  const { table } = services;
  const { tenant, number, account } = order;
  const at = services.now();
  const isTaken = (await readRoute({ get: (key) => table.get(key, { consistent: true }) }, number)) !== undefined;
  const release = releaseItem({ tenant, account, numbers: [number] }, at);
  const entry = entryOf(SETTLER, { audit: { action: "number.release", subject: number, before: { number } } }, at);
  await undo(services, order, [auditWrite(tenant, entry), ...(isTaken ? [] : [{ put: release, onlyIf: { absent: ["pk"] } }])]);
}

/** The office is told, where it has an account by which it is told things. If somebody came back to the order meanwhile, it is theirs. */
async function undo({ table, now }: SetupServices, order: StoredOrder, writes: readonly Write[]): Promise<void> {
  const { tenant, id, number } = order;
  const isBilled = (await readBillingAccount(table, tenant)) !== undefined;
  const told = noticeWrite(tenant, { id: `order-undone#${id}`, at: now(), notice: { kind: "order-undone", numbers: [number] } });
  await ifItHolds(table.transact([undoneWrite(order), ...writes, ...(isBilled ? [told] : [])]));
}
