/** Plays a story on our functions: undisturbed, or with crashes, repeats and company. */
import type { Item, Table } from "../../../adapters/dynamodb/table.ts";
import { createMemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { entryItemKey } from "../../../adapters/dynamodb/keys.ts";
import { book } from "../../../core/billing/book.ts";
import { hold } from "../../../core/billing/hold.ts";
import { switchOff, switchOn } from "../../../core/billing/switching.ts";
import { changeAccount, type AccountState, type Decision } from "../../../functions/billing/change-account.ts";
import { releaseNumbers } from "../../../functions/billing/release-numbers.ts";
import { runSweep } from "../../../functions/billing/run-sweep.ts";
import type { BillingServices } from "../../../functions/billing/services.ts";
import { watchBalances } from "./balance-watch.ts";
import {
  chargeOf,
  MICROS,
  disputeText,
  mpesaTells,
  mpesaText,
  mpesaTime,
  openedAccount,
  providerIdOf,
  publishedOffice,
  refundText,
  servicesOn,
  sessionText,
  startedPayment,
  stripeTells,
  TENANT,
  type Till,
} from "./billing-desk.ts";
import { STORY_PLAN, type Act, type Stage } from "./money-story.ts";
import { randomOf, type Random } from "./random.ts";
import { turnsOf } from "./turns.ts";
import { unreliableTable } from "./unreliable-table.ts";

/** How troubled a run is; it is tried again without trouble after so many attempts. */
const MOST_TROUBLED = 3;

/** @param seed decides about trouble, repeats and order; undefined for a run in which everything goes well */
export async function playStory(stages: readonly Stage[], seed: number | undefined): Promise<Item[]> {
  const random = randomOf(seed ?? 0);
  const watch = watchBalances();
  const table = createMemoryTable({ onWrite: (when, writes) => when === "after" && watch.look(writes, () => table.items()) });
  const clock = { now: 0 };
  const till: Till = new Map();
  await publishedOffice(table, STORY_PLAN);
  const trouble = seed === undefined ? 0 : random.pick([0.02, 0.05, 0.15]);
  const told: Act[] = [];
  for (const { at, acts } of stages) {
    clock.now = at;
    const servicesFor = (of: Table) => servicesOn(of, () => clock.now, till);
    const runs = seed === undefined ? acts : [...acts, ...repeats(acts, told, random)];
    // oxlint-disable-next-line no-await-in-loop -- one stage after the other
    await playStage(runs, table, { servicesFor, till, random, trouble });
    watch.report();
    told.push(...acts.filter((act) => isMail(act)));
  }
  return table.items();
}

/** The stage's own acts again, and words of former stages. */
function repeats(acts: readonly Act[], told: readonly Act[], random: Random): Act[] {
  const again = acts.filter((act) => act.do !== "hold").flatMap((act) => Array.from({ length: random.pick([0, 0, 1, 2]) }, () => act));
  return told.length > 0 && random.chance(0.3) ? [...again, random.pick(told)] : again;
}

/** What comes from outside, and comes again. */
const isMail = (act: Act): boolean => ["told", "refund", "dispute", "dispute-won"].includes(act.do);

interface Stagehands {
  readonly servicesFor: (of: Table) => BillingServices;
  readonly till: Till;
  readonly random: Random;
  readonly trouble: number;
}

/** Every act until it is done: whoever sent it sends it again. */
async function playStage(acts: readonly Act[], table: Table, { servicesFor, till, random, trouble }: Stagehands): Promise<void> {
  const turns = turnsOf(random);
  let left = acts;
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt > MOST_TROUBLED + 20) throw new Error(`never done: ${JSON.stringify(left)}`);
    const often = attempt < MOST_TROUBLED ? trouble : 0;
    const runs = left.map(
      (act) => () => play(act, servicesFor(trouble === 0 ? table : unreliableTable(table, turns, random, often)), till),
    );
    // oxlint-disable-next-line no-await-in-loop -- what failed is tried again
    const results = trouble === 0 ? await inOrder(runs) : await turns.run(runs);
    left = left.filter((_, n) => isUndone(results[n]));
  }
}

async function inOrder<T>(runs: readonly (() => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
  const results: PromiseSettledResult<T>[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  for (const run of runs) results.push(...(await Promise.allSettled([run()])));
  return results;
}

const isUndone = (result: PromiseSettledResult<boolean> | undefined): boolean => result?.status !== "fulfilled" || !result.value;

/** @returns whether it is done; whoever hears something else, or an error, tries again */
async function play(act: Act, services: BillingServices, till: Till): Promise<boolean> {
  const { table, now } = services;
  switch (act.do) {
    case "open":
      await openedAccount(table, STORY_PLAN, now());
      return true;
    case "start":
      await startedPayment(table, act.payment, act.method, now());
      return true;
    case "pay":
      pay(act, till);
      return true;
    case "told":
      return (await tell(act, services)).status === 200;
    case "refund":
      return (await stripeTells(services, refundText(act.payment, 500, act.at))).status === 200;
    case "dispute":
    case "dispute-won":
      return (await stripeTells(services, disputeText(act.payment, act.do === "dispute" ? "created" : "closed", act.at))).status === 200;
    case "sweep":
      return (await runSweep(services, Infinity)).failed === 0;
    case "give-back":
      await giveBack(services);
      return true;
    default:
      await change(services, act);
      return true;
  }
}

/** What the provider says when it is asked; M-Pesa says neither when nor how much. */
function pay({ payment, method, state, paidAt }: Extract<Act, { do: "pay" }>, till: Till): void {
  const details =
    method === "card" && state === "paid" ? { paidAt, micros: MICROS, currency: "USD", paymentIntent: chargeOf(payment) } : {};
  till.set(providerIdOf(payment), { state, ...details });
}

function tell({ payment, method, state, paidAt }: Extract<Act, { do: "told" }>, services: BillingServices) {
  if (method === "mpesa")
    return mpesaTells(services, payment, mpesaText(providerIdOf(payment), mpesaTime(paidAt), state === "paid" ? 0 : 1032));
  const text =
    state === "paid"
      ? sessionText(payment, paidAt)
      : sessionText(payment, paidAt, { payment_status: "unpaid" }, "checkout.session.expired");
  return stripeTells(services, text);
}

async function giveBack({ table }: BillingServices): Promise<void> {
  const { items } = await table.query({ pk: `TENANT#${TENANT}`, skPrefix: "RELEASE#", consistent: true });
  // oxlint-disable-next-line no-await-in-loop -- one after the other, as the queue's worker does it
  for (const item of items) await releaseNumbers({ table, releaseNumber: async () => undefined }, item);
}

type Change = Extract<Act, { do: "switch-off" | "switch-on" | "hold" | "adjust" }>;

const change = (services: BillingServices, act: Change) => changeAccount(services, TENANT, (state) => decide(services, act, state));

async function decide({ table }: BillingServices, act: Change, { account, balanceMicros, office, now }: AccountState): Promise<Decision> {
  const { facts } = account;
  switch (act.do) {
    case "switch-off":
      return { change: switchOff(facts, balanceMicros, office.numbers, now) };
    case "switch-on":
      return { change: switchOn(facts, balanceMicros, now) };
    case "hold":
      return { change: hold(facts, act.reason, now) };
    case "adjust": {
      const entry = book(facts, { kind: "adjustment", request: act.request, reason: "goodwill", by: "provider" }, act.micros, now);
      const isBooked = (await table.get(entryItemKey(entry), { consistent: true })) !== undefined;
      return isBooked ? undefined : { change: { facts, entries: [entry], notices: [] } };
    }
    default:
      return act satisfies never;
  }
}
