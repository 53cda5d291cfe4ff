/** Orders of numbers that stopped midway: wherever it was, and wherever settling them stops too, a number is the office's or nobody's. */
import { describe, expect, test } from "vitest";
import { findOrder } from "../../../adapters/carrier/twilio/buy-number.ts";
import { releaseNumber } from "../../../adapters/carrier/twilio/release-number.ts";
import { deletionKey, planKey, routeKey, tenantKey } from "../../../adapters/dynamodb/keys.ts";
import { sendDueOrders, SETTLE_ORDER } from "../../../adapters/dynamodb/number-orders.ts";
import { RELEASE_NUMBERS } from "../../../adapters/dynamodb/releases.ts";
import { readRoute } from "../../../adapters/dynamodb/routes.ts";
import { releaseNumbers } from "../../../functions/billing/release-numbers.ts";
import { deleteOffice } from "../../../functions/office/delete-office.ts";
import { settleOrder } from "../../../functions/office/settle-order.ts";
import { accountOf } from "../account/provider/money-desk.ts";
import { key, openStartDesk } from "../account/start/start-desk.ts";

const TENANT = "duka-travel";
const MINUTE = 60_000;

/** The write at which a process dies, from 1, and whether the write still happened. */
interface Crash {
  readonly at: number;
  readonly when: "before" | "after";
}
/** Where a purchase may stop beside its writes: the carrier's answer is lost, or the store of fallbacks is away. */
type Stop = Crash | "answer-lost" | "no-fallback";

async function openOffice() {
  let crash: Crash | undefined;
  let writes = 0;
  let isDead = false;
  const desk = await openStartDesk(
    {},
    {
      onWrite: (when) => {
        if (crash === undefined) return;
        if (when === "before") writes += 1;
        isDead ||= writes === crash.at && when === crash.when;
        if (isDead) throw new Error("the power went out");
      },
    },
  );
  await desk.begin();
  const { table, services, clock, carrier, as, fallbacks } = desk;
  const { telephoneSwitch } = carrier.carrier;
  const number = await desk.offer();
  /** A process: it dies at most once, and then does nothing more. */
  const until = async (at: Crash | undefined, run: () => Promise<unknown>): Promise<void> => {
    [crash, writes, isDead] = [at, 0, false];
    await run().catch(() => {});
    crash = undefined;
  };
  const headers = key();
  const order = () => as("POST", "/api/numbers", { body: { number, country: "KE", kind: "local" }, headers });
  const buy = async (stop: Stop): Promise<void> => {
    const keep = telephoneSwitch.keepNumbers.bind(telephoneSwitch);
    const fallbackStore = { ...services.fallbacks };
    if (stop === "answer-lost")
      telephoneSwitch.keepNumbers = () => {
        telephoneSwitch.keepNumbers = keep;
        throw new Error("the line is cut");
      };
    if (stop === "no-fallback") Object.assign(services.fallbacks, { write: () => Promise.reject(new Error("the bucket is away")) });
    await until(typeof stop === "object" ? stop : undefined, order);
    Object.assign(services.fallbacks, fallbackStore);
  };
  /** The worker, for everything that asks for it now. */
  const work = async (): Promise<void> => {
    for (const item of table.items()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as the queue does
      if (item["outbox"] === SETTLE_ORDER) await settleOrder(services, item);
      if (item["outbox"] !== RELEASE_NUMBERS) continue;
      // oxlint-disable-next-line no-await-in-loop -- see above
      await releaseNumbers({ table, releaseNumber: (...of) => releaseNumber(services.carrier, ...of) }, item);
    }
  };
  const sweep = async (): Promise<void> => {
    await sendDueOrders(table, clock.now);
    await work();
    await work();
  };
  const ordersOf = () => table.items().filter(({ sk }) => sk.startsWith("ORDER#"));
  const noticesOf = () =>
    table.items().filter(({ pk, notice }) => pk === `NOTICES#${TENANT}` && JSON.stringify(notice).includes("order-undone"));
  const logged = async (action: string) => {
    const { body } = await as("GET", "/api/audit");
    return JSON.stringify(body).split(`"action":"${action}"`).length - 1;
  };
  const ledger = () => table.items().filter(({ pk }) => pk === `LEDGER#${TENANT}`);
  const isOwned = () => telephoneSwitch.numbers.has(number);
  const setService = async (service: "on" | "blocked") => {
    const { facts } = await accountOf(table, TENANT);
    await table.update({ pk: `TENANT#${TENANT}`, sk: "BILLING" }, { set: { service, facts: { ...facts, service } } });
  };
  const later = (minutes: number) => void (clock.now += minutes * MINUTE);
  const open = async () => {
    const { body } = await as("GET", "/api/numbers");
    if (!isList(body)) throw new Error(JSON.stringify(body));
    return body;
  };
  return {
    ...desk,
    number,
    until,
    order,
    buy,
    work,
    sweep,
    ordersOf,
    noticesOf,
    logged,
    ledger,
    isOwned,
    setService,
    later,
    open,
    fallbacks,
  };
}
interface List {
  readonly numbers: readonly object[];
  readonly open: readonly { readonly id: string }[];
}
const isList = (body: unknown): body is List => typeof body === "object" && body !== null && "open" in body;
type Office = Awaited<ReturnType<typeof openOffice>>;

/** Whatever happened: all is one or all is the other, once. */
async function expectSettled(office: Office, isTheirs: boolean): Promise<void> {
  const { table, number, isOwned, logged, ordersOf, noticesOf, fallbacks, open, carrier } = office;
  expect(isOwned()).toBe(isTheirs);
  expect(carrier.carrier.telephoneSwitch.numbers.size).toBe(isTheirs ? 2 : 1);
  expect((await readRoute(table, number))?.tenant).toBe(isTheirs ? TENANT : undefined);
  expect(fallbacks.has(number.slice(1))).toBe(isTheirs);
  expect(await open()).toMatchObject({ numbers: isTheirs ? [{ number }] : [], open: [] });
  expect(await logged("number.buy")).toBe(isTheirs ? 1 : 0);
  for (const order of ordersOf()) {
    expect(order).toMatchObject({ state: isTheirs ? "bought" : "refused" });
    expect(order).not.toHaveProperty("dueSk");
    expect(order).not.toHaveProperty("outbox");
  }
  expect(noticesOf()).toHaveLength(isTheirs || ordersOf().length === 0 ? 0 : 1);
}

const crashes = (most: number): Crash[] =>
  Array.from({ length: most }, (_, index) => index + 1).flatMap((at) => [{ at, when: "before" } as const, { at, when: "after" } as const]);
const STOPS: readonly Stop[] = [...crashes(3), "answer-lost", "no-fallback"];

describe("an order that stopped midway", () => {
  test.each(STOPS)("%j: is settled by itself, wherever that stops too", async (stop) => {
    for (const second of [undefined, ...crashes(4)]) {
      // oxlint-disable-next-line no-await-in-loop -- one office after the other
      const office = await openOffice();
      const booked = office.ledger();
      // oxlint-disable-next-line no-await-in-loop -- see above
      await office.buy(stop);
      const wasBought = office.isOwned();
      office.later(11);
      // oxlint-disable-next-line no-await-in-loop -- see above
      await office.until(second, office.sweep);
      office.later(61);
      // oxlint-disable-next-line no-await-in-loop -- see above
      await office.sweep();
      // oxlint-disable-next-line no-await-in-loop -- see above
      await expectSettled(office, wasBought);
      // Nothing was charged, whatever became of it; and a late repeat finds what there is.
      expect(office.ledger()).toEqual(booked);
      // oxlint-disable-next-line no-await-in-loop -- see above
      if (office.ordersOf().length > 0) expect((await office.order()).status).toBe(wasBought ? 200 : 409);
    }
  });

  test.each([undefined, ...crashes(5)])("is given back when the service was stopped meanwhile: %j", async (second) => {
    const office = await openOffice();
    await office.buy("answer-lost");
    expect(office.isOwned()).toBe(true);
    await office.setService("blocked");
    office.later(11);
    await office.until(second, office.sweep);
    office.later(61);
    await office.sweep();
    await expectSettled(office, false);
    expect(await office.logged("number.release")).toBe(1);
  });

  test("is left to whoever carries it out, as long as that may take, and to whoever comes back to it", async () => {
    const office = await openOffice();
    await office.buy("answer-lost");
    office.later(9);
    await office.sweep();
    expect((await office.open()).open).toHaveLength(1);
    office.later(2);
    await sendDueOrders(office.table, office.clock.now);
    // Before the worker gets to it, somebody presses the button.
    const [order] = (await office.open()).open;
    expect((await office.as("POST", `/api/number-orders/${order?.id}`)).status).toBe(200);
    await office.work();
    await expectSettled(office, true);
  });

  test("that somebody took up again is not undone by a worker that read it before", async () => {
    const office = await openOffice();
    await office.buy({ at: 1, when: "after" });
    office.later(11);
    await sendDueOrders(office.table, office.clock.now);
    const [item] = office.ordersOf();
    // The worker has heard from the carrier that there is no such order; before it writes that down, the person's repeat buys it.
    const { table, services } = office;
    const transact = async (...input: Parameters<typeof table.transact>) => {
      await office.buy("answer-lost");
      return table.transact(...input);
    };
    await settleOrder({ ...services, table: { ...table, transact } }, item ?? { pk: "", sk: "" });
    expect(office.ordersOf()).toMatchObject([{ state: "open" }]);
    office.later(11);
    await office.sweep();
    await expectSettled(office, true);
  });

  test("keeps its appointment when somebody repeats it before all is done that follows from it", async () => {
    const office = await openOffice();
    await office.buy("no-fallback");
    expect((await office.order()).status).toBe(200);
    office.later(11);
    await office.sweep();
    await expectSettled(office, true);
  });

  test("leads elsewhere when its step is gone, and is left to another office that has the number", async () => {
    const office = await openOffice();
    await office.buy("answer-lost");
    const [item] = office.ordersOf();
    await office.table.update(item ?? { pk: "", sk: "" }, { set: { entry: "gone" } });
    office.later(11);
    await office.sweep();
    await expectSettled(office, true);

    const other = await openOffice();
    await other.buy("answer-lost");
    await other.table.put({ ...routeKey(other.number), tenant: "other", plan: 1, account: "AC1", number: other.number });
    other.later(11);
    await other.sweep();
    expect(other.isOwned()).toBe(true);
    expect(other.ordersOf()).toMatchObject([{ state: "refused" }]);
    expect(other.noticesOf()).toHaveLength(1);
  });

  test("goes back to the carrier with the office that is deleted", async () => {
    const office = await openOffice();
    await office.buy("answer-lost");
    const { table, clock, services } = office;
    await table.put({ ...deletionKey(TENANT), tenant: TENANT, state: "running", dueAt: clock.now, askedAt: 1, askedBy: "a" });
    const nothing = async () => 0;
    await deleteOffice(
      {
        table,
        removeRecordings: nothing,
        removeSounds: nothing,
        fallbacks: services.fallbacks,
        releaseNumber: (...of) => releaseNumber(services.carrier, ...of),
        findOrder: (...of) => findOrder(services.carrier, ...of),
        removeUser: async () => {},
        providerEmail: "p@simu.example",
        now: () => clock.now,
      },
      deletionKey(TENANT),
    );
    expect(office.isOwned()).toBe(false);
    expect(await table.get(tenantKey(TENANT))).toBeUndefined();
    expect(await table.get(planKey(TENANT, 1))).toBeUndefined();
  });
});
