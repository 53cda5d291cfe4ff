/** Whatever people set, every call ends in a person, a mailbox or a sentence, and rings nobody who wants quiet or is suspended. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CallEvent } from "../../../core/voice/call-event.ts";
import { decodeCallState, encodeCallState, type CallState } from "../../../core/voice/call-state.ts";
import type { Destination, DialPlan, Person } from "../../../core/voice/dial-plan.ts";
import { step } from "../../../core/voice/step.ts";
import type { Refusal, Step } from "../../../core/voice/walk.ts";
import { samplePlan } from "./sample-plan.ts";

const NOW = Date.parse("2026-11-23T10:00:00Z");
const EXTENSIONS = ["101", "102", "103", "104", "105"];
const numberOf = (extension: string): string => `+254711000${extension}`;
const ofCall = {
  callId: `CA${"0".repeat(32)}`,
  account: `AC${"0".repeat(32)}`,
  callerGone: false,
  from: { kind: "withheld", raw: "" },
  to: "+254200000001",
} as const;

const destination: fc.Arbitrary<Destination> = fc.oneof(
  fc.constantFrom(...EXTENSIONS).map((extension) => ({ to: "extension", extension }) as const),
  fc.constantFrom("1", "2").map((n) => ({ to: "number", number: `+25473300000${n}`, screen: true }) as const),
  fc.constant({ to: "voicemail" } as const),
);
const end = fc.constantFrom(NOW - 1, NOW, NOW + 1, NOW + 60_000);

const person = (extension: string): fc.Arbitrary<Person> =>
  fc
    .record(
      {
        forward: fc.record({ always: destination, busy: destination, noAnswer: destination, away: destination }, { requiredKeys: [] }),
        away: fc.oneof(fc.constant(true as const), end),
        doNotDisturb: fc.record({ until: end }, { requiredKeys: [] }),
        suspended: fc.constant(true as const),
        phone: fc.constantFrom("on", "off", "none"),
      },
      { requiredKeys: ["phone"] },
    )
    .map(({ phone, ...set }): Person => {
      const off = phone === "off" ? ({ off: true } as const) : {};
      const device = { kind: "number", number: numberOf(extension), screen: false, ...off } as const;
      return {
        extension,
        name: `Person ${extension}`,
        office: "nairobi",
        devices: phone === "none" ? [] : [device],
        ringSeconds: 20,
        voicemailGreeting: [],
        ...set,
      };
    });

const plan: fc.Arbitrary<DialPlan> = fc
  .record({
    people: fc.tuple(...EXTENSIONS.map(person)),
    members: fc.uniqueArray(fc.constantFrom(...EXTENSIONS), { minLength: 1 }),
    sales: fc.uniqueArray(fc.constantFrom(...EXTENSIONS), { minLength: 1 }),
    strategy: fc.constantFrom("all-at-once" as const, "one-after-another" as const),
    usesGroup: fc.boolean(),
  })
  .map(({ people, members, sales, strategy, usesGroup }) => {
    const { nodes } = samplePlan();
    const ring = { kind: "ring", name: "Sales", seconds: 20, prompts: [], otherwise: "message" } as const;
    return samplePlan({
      people,
      groups: [{ id: "team", name: "Team", extension: "200", people: members, strategy, seconds: 20 }],
      nodes: { ...nodes, sales: { ...ring, prompts: [], ...(usesGroup ? { people: [], group: "team" } : { people: sales }) } },
    });
  });

const MOST_RINGINGS = 12;

/** Rings until nothing rings any more; nobody ever answers. */
function follow(office: DialPlan, pressed: string, outcome: "busy" | "no-answer", refusals: readonly Refusal[]): readonly Step[] {
  const main: CallState = { tenant: "duka", number: "+254200000001", plan: 7, startedAt: NOW, step: 1, node: "main", attempt: 1 };
  const steps = [step(office, main, { ...ofCall, kind: "digits", digits: pressed } satisfies CallEvent, NOW, refusals)];
  for (let rung = 0; rung <= MOST_RINGINGS; rung++) {
    const dial = steps.at(-1)?.script.at(-1);
    if (dial?.do !== "dial") return steps;
    const state = decodeCallState(new URLSearchParams(encodeCallState(dial.next)));
    if (state === undefined) throw new Error("a state that cannot be read back");
    steps.push(step(office, state, { ...ofCall, kind: "dial-ended", outcome } satisfies CallEvent, NOW, refusals));
  }
  throw new Error("it rings on and on");
}

const pressed = fc.constantFrom("1", "200", ...EXTENSIONS);
const outcome = fc.constantFrom("busy" as const, "no-answer" as const);
const refusal = fc
  .subarray([...EXTENSIONS.map(numberOf), "+254733000001", "+254733000002"])
  .map((numbers): Refusal[] => (numbers.length === 0 ? [] : [{ kind: "paid-refused", because: "balance", numbers }]));

test("every call ends in a mailbox or a sentence when nobody answers", () => {
  fc.assert(
    fc.property(plan, pressed, outcome, refusal, (office, key, how, refusals) => {
      const last = follow(office, key, how, refusals).at(-1)?.script;
      expect(["record", "hangup", "collect"]).toContain(last?.at(-1)?.do);
    }),
    { numRuns: 3000 },
  );
});

test("nobody is rung who is suspended or wants quiet, and no phone that is off or refused", () => {
  fc.assert(
    fc.property(plan, pressed, outcome, refusal, (office, key, how, refusals) => {
      const rung = follow(office, key, how, refusals).flatMap(({ script }) =>
        script.flatMap((instruction) => (instruction.do === "dial" ? instruction.devices : [])),
      );
      const numbers = rung.flatMap((device) => (device.kind === "number" ? [device.number] : []));
      for (const { extension, suspended, doNotDisturb, devices } of office.people) {
        const wantsQuiet = doNotDisturb !== undefined && (doNotDisturb.until === undefined || doNotDisturb.until > NOW);
        if (suspended === true || wantsQuiet || devices[0]?.off === true) expect(numbers).not.toContain(numberOf(extension));
      }
      for (const refused of refusals.flatMap(({ numbers: of }) => of)) expect(numbers).not.toContain(refused);
    }),
    { numRuns: 3000 },
  );
});

test("a message for somebody who was dialled is in their own mailbox, wherever the call went", () => {
  fc.assert(
    fc.property(plan, fc.constantFrom(...EXTENSIONS), outcome, (office, extension, how) => {
      const last = follow(office, extension, how, []).at(-1)?.script.at(-1);
      const isSuspended = office.people.some((each) => each.extension === extension && each.suspended === true);
      if (!isSuspended) expect(last).toMatchObject({ do: "record", mailbox: extension });
    }),
    { numRuns: 2000 },
  );
});

test("a repeat decides alike: what a step's trail keeps of refusals gives the same script", () => {
  fc.assert(
    fc.property(plan, pressed, refusal, (office, key, refusals) => {
      const main: CallState = { tenant: "duka", number: "+254200000001", plan: 7, startedAt: NOW, step: 1, node: "main", attempt: 1 };
      const event = { ...ofCall, kind: "digits", digits: key } satisfies CallEvent;
      const first = step(office, main, event, NOW, refusals);
      const kept = first.trail.filter((entry) => entry.kind === "paid-refused");
      expect(step(office, main, event, NOW, kept).script).toEqual(first.script);
    }),
    { numRuns: 3000 },
  );
});
