/** A number that was bought leads into the call flow, in the transaction that says so of its order. Done twice it does nothing. */
import { boughtWrite, closeOrder, type StoredOrder } from "../../../adapters/dynamodb/number-orders.ts";
import { changeSetup, type Changer, type Setup, type SetupServices } from "../setup/change-setup.ts";
import { usualEntry } from "./usual-entry.ts";

/** @throws Refusal as `changeSetup` does */
export async function leadIntoFlow(services: SetupServices, who: Changer, order: StoredOrder): Promise<Setup> {
  const { number, country } = order;
  let isDoneHere = false;
  const setup = await changeSetup(services, who, ({ plan, profile }, at) => {
    isDoneHere = !Object.hasOwn(plan.entries, number);
    if (!isDoneHere) return undefined;
    // The step that was asked for may be gone since.
    const entry = Object.hasOwn(plan.nodes, order.entry) ? order.entry : (usualEntry(plan) ?? order.entry);
    return {
      plan: { ...plan, entries: { ...plan.entries, [number]: entry } },
      profile: { ...profile, numbers: { ...profile.numbers, [number]: { since: at } } },
      audit: { action: "number.buy", subject: number, after: { number, country, entry } },
      beside: [boughtWrite(order)],
    };
  });
  // Whoever else did it also does what follows from it, or died over it; then the order's appointment is still there.
  if (isDoneHere) await closeOrder(services.table, order);
  return setup;
}
