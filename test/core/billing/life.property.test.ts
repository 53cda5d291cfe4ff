import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf } from "../../../core/billing/entry.ts";
import { outcome, type Events } from "./life-oracle.ts";
import { live, NUMBERS, TOP_UP_MICROS, type Life, type Step } from "./life.ts";
import { PLAN } from "./some-account.ts";

const DAY_MS = 86_400_000;
const ZONES = ["Africa/Nairobi", "America/New_York", "America/Santiago", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Chatham", "UTC"];
const RUNS = Number(process.env["SIMU_RUNS"] ?? 3000);

/** Around month ends, a leap day, and the changes of clocks in March, October and November. */
const BEGINNINGS = ["2027-11-29", "2027-11-30", "2027-11-26", "2026-12-28", "2026-07-31", "2027-08-04", "2026-08-31", "2026-12-14"];

const arbitraryLife = fc.record({
  zone: fc.constantFrom(...ZONES),
  months: fc.constantFrom(1, 2, 3),
  beginning: fc.constantFrom(...BEGINNINGS),
  opened: fc.integer({ min: 0, max: DAY_MS - 1 }),
  /** How far each top-up lies behind the one before: in time, too late, on the same day, or beside the deadline to the millisecond. */
  top: fc.array(
    fc.record({
      days: fc.integer({ min: 0, max: 130 }),
      ms: fc.integer({ min: 1, max: DAY_MS }),
      beside: fc.option(fc.integer({ min: -2, max: 2 })),
      late: fc.integer({ min: 0, max: 400 }),
    }),
    { maxLength: 6 },
  ),
  /** The same of switching off and on; beside the first deadline where it is not too late for that. */
  switches: fc.array(
    fc.record({
      days: fc.integer({ min: 0, max: 150 }),
      ms: fc.integer({ min: 1, max: DAY_MS }),
      beside: fc.option(fc.integer({ min: -2, max: 2 })),
    }),
    { maxLength: 4 },
  ),
  sweeps: fc.array(fc.integer({ min: 0, max: 800 * DAY_MS }), { maxLength: 12 }),
  end: fc.integer({ min: 0, max: 200 * DAY_MS }),
});
type Arbitrary = typeof arbitraryLife extends fc.Arbitrary<infer T> ? T : never;

const planOf = ({ months }: Arbitrary) => ({ ...PLAN, terms: { ...PLAN.terms, periodMonths: months } });

/** What happened, and the words of it as we hear them: sweeps and late words come anywhere. */
function lifeOf(life: Arbitrary): { readonly events: Events; readonly steps: Step[] } {
  const openedAt = Date.parse(`${life.beginning}T00:00:00Z`) + life.opened;
  const deadlineOf = (at: number) => {
    const date = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(life.zone)
      .toPlainDate()
      .add({ months: life.months, days: 1 });
    return date.toZonedDateTime({ timeZone: life.zone }).epochMilliseconds;
  };
  let at = openedAt;
  const words = life.top.map(({ days, ms, beside, late }, n): Step & { do: "top-up" } => {
    at = beside === null ? at + days * DAY_MS + ms : deadlineOf(at) + beside;
    return { do: "top-up", payment: `p${n}`, paidAt: at, at: at + late * (late % 3 === 0 ? 0 : DAY_MS) };
  });
  let changed = openedAt;
  const switches = life.switches.map(({ days, ms, beside }, n): Step => {
    const there = deadlineOf(openedAt) + (beside ?? 0);
    changed = beside !== null && there > changed ? there : changed + days * DAY_MS + ms;
    return { do: n % 2 === 0 ? "off" : "on", at: changed };
  });
  const last = Math.max(openedAt, ...words.map((word) => word.at), ...switches.map((step) => step.at));
  const end = last + life.end;
  const sweeps = life.sweeps.map((after): Step => ({ do: "sweep", at: openedAt + after })).filter((step) => step.at < end);
  const steps = [...words, ...switches, ...sweeps].toSorted((a, b) => a.at - b.at);
  const events = { zone: life.zone, openedAt, paid: words.map(({ paidAt }) => paidAt), switched: switches.map((step) => step.at), end };
  return { events, steps: [...steps, { do: "sweep", at: end }] };
}

/** Dates of the fines that were not given back. */
function finesOf({ entries }: Life): string[] {
  const standing: string[] = [];
  for (const { detail } of entries) if (detail.kind === "fine") standing.push(detail.deadline);
  for (const { detail } of entries) if (detail.kind === "fine-returned") standing.splice(standing.indexOf(detail.deadline), 1);
  return standing.toSorted();
}

const monthsOf = ({ entries }: Life) => entries.flatMap(({ detail }) => (detail.kind === "fee" ? [detail.month] : [])).toSorted();
const balanceOf = ({ entries }: Life) => entries.reduce((sum, entry) => sum + amountOf(entry), 0);

const anExample = (check: (life: Arbitrary) => void) => fc.assert(fc.property(arbitraryLife, check), { numRuns: RUNS });

test("a life comes to what somebody says who knew all of it from the beginning, whatever was told late and whenever sweeps ran", () => {
  anExample((arbitrary) => {
    const { events, steps } = lifeOf(arbitrary);
    const plan = planOf(arbitrary);
    const life = live(events.zone, plan, events.openedAt, steps);
    const expected = outcome(events, plan);
    const { deadline, service } = life.facts;
    expect({ deadline: deadline.date, deadlineAt: deadline.at, fines: finesOf(life), months: monthsOf(life), service }).toEqual(expected);
    const monthly = plan.monthlyFeeMicros + NUMBERS.length * plan.numberRentMicros;
    expect(balanceOf(life)).toBe(
      plan.trialCreditMicros +
        events.paid.length * TOP_UP_MICROS -
        expected.fines.length * plan.terms.fineMicros -
        expected.months.length * monthly,
    );
  });
});

test("the order in which words come changes neither facts nor the fines that stand", () => {
  fc.assert(
    fc.property(arbitraryLife, fc.integer({ min: 0, max: 719 }), (arbitrary, order) => {
      const { events, steps } = lifeOf(arbitrary);
      const plan = planOf(arbitrary);
      const words = steps.filter((step) => step.do === "top-up");
      const others = steps.filter((step) => step.do !== "top-up");
      const lastly = (told: readonly Step[]) =>
        live(events.zone, plan, events.openedAt, [
          ...others,
          ...told.map((step) => ({ ...step, at: events.end })),
          { do: "sweep", at: events.end },
        ]);
      const [one, other] = [lastly(words), lastly(permuted(words, order))];
      const factsOf = ({ facts: { reminded: _reminded, ...facts } }: Life) => facts;
      expect(factsOf(other)).toEqual(factsOf(one));
      expect(finesOf(other)).toEqual(finesOf(one));
      expect(balanceOf(other)).toBe(balanceOf(one));
    }),
    { numRuns: RUNS },
  );
});

function permuted<T>(all: readonly T[], order: number): T[] {
  const left = [...all];
  let rest = order;
  return all.map(() => {
    const [one] = left.splice(rest % left.length, 1);
    rest = Math.floor(rest / (left.length + 1));
    if (one === undefined) throw new Error("as many are taken as there are");
    return one;
  });
}

test("nothing is fined a millisecond early, and all is fined at the deadline", () => {
  anExample((arbitrary) => {
    const { events } = lifeOf(arbitrary);
    const plan = planOf(arbitrary);
    const { deadlineAt } = outcome({ ...events, paid: [], switched: [], end: events.openedAt }, plan);
    const swept = (at: number) => finesOf(live(events.zone, plan, events.openedAt, [{ do: "sweep", at }])).length;
    expect([swept(deadlineAt - 1), swept(deadlineAt)]).toEqual([0, 1]);
    const paid = (paidAt: number) =>
      finesOf(
        live(events.zone, plan, events.openedAt, [
          { do: "sweep", at: deadlineAt },
          { do: "top-up", at: deadlineAt + 5, paidAt, payment: "p" },
        ]),
      ).length;
    expect([paid(deadlineAt - 1), paid(deadlineAt)]).toEqual([0, 1]);
  });
});

test("what is told of a fine, a block and each reminder is told once", () => {
  anExample((arbitrary) => {
    const { events, steps } = lifeOf(arbitrary);
    const { notices } = live(events.zone, planOf(arbitrary), events.openedAt, steps);
    const ids = notices.map(({ id, at }) => `${at} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
