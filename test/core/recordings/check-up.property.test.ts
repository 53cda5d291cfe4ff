import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CarrierFacts, ListedRecording } from "../../../core/recordings/carrier-facts.ts";
import type { CheckedCall, CheckedRecording, CheckUpAction } from "../../../core/recordings/check-up-action.ts";
import { decideCheckUp } from "../../../core/recordings/check-up.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How the world really is, and how much of it reaches us. Times are minutes after the call began. */
const world = fc.record({
  endsAt: fc.integer({ min: 1, max: 300 }),
  /** So long after the end. */
  endNotice: fc.option(fc.integer({ min: 0, max: 600 })),
  recordings: fc.array(
    fc.record({
      status: fc.constantFrom("completed" as const, "absent" as const),
      source: fc.constantFrom("voicemail" as const, "call" as const, undefined),
      notice: fc.option(fc.integer({ min: 0, max: 600 })),
      /** Runs of the copy that it takes, if it ever works. */
      copies: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
    { maxLength: 3 },
  ),
  /** In which hours the carrier cannot be asked. */
  carrierDown: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 10 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

interface Stored {
  call: CheckedCall;
  recordings: Map<string, { state: CheckedRecording["state"]; announcedAt: number; copiesLeft: number | undefined }>;
  missing: boolean;
  due: number | undefined;
}

const endNoticeOf = ({ endsAt, endNotice }: World) => (endNotice === null ? null : endsAt + endNotice);
const listedOf = (of: World): ListedRecording[] =>
  of.recordings.map(({ status, source }, n) => ({ recording: `RE${n}`, status, ...(source === undefined ? {} : { source }) }));

function announce(stored: Stored, of: World, n: number, now: number) {
  const truth = of.recordings[n];
  const known = stored.recordings.get(`RE${n}`);
  if (truth === undefined || known !== undefined) return;
  const state = truth.status === "completed" ? "pending" : "absent";
  stored.recordings.set(`RE${n}`, { state, announcedAt: now, copiesLeft: truth.copies ?? undefined });
  copy(stored, `RE${n}`);
}

/** A run of the worker. */
function copy(stored: Stored, recording: string) {
  const known = stored.recordings.get(recording);
  if (known?.state !== "pending" || known.copiesLeft === undefined) return;
  if (known.copiesLeft === 0) known.state = "stored";
  else known.copiesLeft -= 1;
}

function notices(stored: Stored, of: World, from: number, to: number) {
  const within = (at: number | null) => at !== null && at * MINUTE > from && at * MINUTE <= to;
  if (within(endNoticeOf(of)) && stored.call.endedAt === undefined) stored.call = { ...stored.call, endedAt: of.endsAt * MINUTE };
  for (const [n, { notice }] of of.recordings.entries()) if (within(notice)) announce(stored, of, n, to);
}

function act(stored: Stored, of: World, action: CheckUpAction, now: number) {
  switch (action.do) {
    case "end-call":
      stored.call = { ...stored.call, endedAt: stored.call.endedAt ?? action.end.endedAt };
      break;
    case "announce":
      announce(stored, of, Number(action.listed.recording.slice(2)), now);
      break;
    case "send-again":
      copy(stored, action.recording);
      break;
    case "give-up": {
      const known = stored.recordings.get(action.recording);
      if (known?.state === "pending") known.state = "missing";
      break;
    }
    case "mark-missing":
      stored.missing = true;
      break;
    case "appoint":
      stored.due = action.at;
      break;
    case "close":
      stored.due = undefined;
      break;
    default:
      throw new Error(`unknown action ${JSON.stringify(action satisfies never)}`);
  }
}

function decide(stored: Stored, of: World, now: number): readonly CheckUpAction[] {
  const down = of.carrierDown.includes(Math.floor(now / HOUR));
  const ended = now >= of.endsAt * MINUTE;
  const answers: Required<CarrierFacts> = {
    call: down ? { is: "unreachable" } : ended ? { is: "ended", status: "completed", at: of.endsAt * MINUTE } : { is: "running" },
    recordings: down ? { is: "unreachable" } : { is: "listed", recordings: ended ? listedOf(of) : [] },
  };
  const known = [...stored.recordings].map(([recording, { state, announcedAt }]) => ({ recording, state, announcedAt }));
  let facts: CarrierFacts = {};
  for (let asked = 0; asked < 3; asked++) {
    const checkUp = decideCheckUp(stored.call, known, facts, now);
    if ("actions" in checkUp) return checkUp.actions;
    facts = { ...facts, [checkUp.ask]: answers[checkUp.ask] };
  }
  throw new Error("it asks the same again and again");
}

/** The copy failed after the last check-up: the worker makes a new appointment. */
function ensureCheckUp(stored: Stored, now: number) {
  if ([...stored.recordings.values()].some(({ state }) => state === "pending")) stored.due ??= now + 10 * MINUTE;
}

/** Lives through a call and its check-ups until nothing happens any more; `repeats` says how often each action is done. */
function live(of: World, expectsRecording: boolean, repeats: number): { stored: Stored; visits: number } {
  const call = { startedAt: 0, expectsRecording };
  const stored: Stored = { call, recordings: new Map(), missing: false, due: 30 * MINUTE };
  const noticeTimes = [endNoticeOf(of), ...of.recordings.map(({ notice }) => notice)].flatMap((at) => (at === null ? [] : [at * MINUTE]));
  let visits = 0;
  let before = -1;
  for (;;) {
    const now = Math.min(stored.due ?? Infinity, ...noticeTimes.filter((at) => at > before));
    if (now === Infinity) return { stored, visits };
    notices(stored, of, before, now);
    ensureCheckUp(stored, now);
    before = now;
    if (stored.due === undefined || stored.due > now) continue;
    visit(stored, of, now, repeats);
    if (++visits > 100) throw new Error("it never ends");
  }
}

function visit(stored: Stored, of: World, now: number, repeats: number) {
  const actions = decide(stored, of, now);
  for (let i = 0; i < repeats; i++) for (const action of actions) act(stored, of, action, now);
}

describe("check-ups, whatever the carrier forgets to tell", () => {
  it("come to an end, with the call ended and every recording settled", () => {
    fc.assert(
      fc.property(world, fc.boolean(), (of, expectsRecording) => {
        const { stored, visits } = live(of, expectsRecording, 1);
        expect(stored.call.endedAt).toBe(of.endsAt * MINUTE);
        for (const { state } of stored.recordings.values()) expect(state).not.toBe("pending");
        expect(visits).toBeLessThan(20);
      }),
    );
  });

  it("find the recording of a call that has one, and mark the call only when there is none", () => {
    fc.assert(
      fc.property(world, (of) => {
        const { stored } = live(of, true, 1);
        const real = of.recordings.some(({ status }) => status === "completed");
        const found = [...stored.recordings.values()].some(({ state }) => state !== "absent");
        expect(found).toBe(real);
        expect(stored.missing).toBe(of.recordings.length === 0);
      }),
    );
  });

  it("give up a recording only when its copy never worked", () => {
    fc.assert(
      fc.property(world, (of) => {
        const { stored } = live(of, true, 1);
        for (const [recording, { state }] of stored.recordings) {
          const truth = of.recordings[Number(recording.slice(2))];
          if (state === "missing") expect(truth?.copies).toBeNull();
          if (state === "stored") expect(truth?.copies).not.toBeNull();
        }
      }),
    );
  });

  it("end the same when every action is done twice", () => {
    fc.assert(
      fc.property(world, fc.boolean(), (of, expectsRecording) => {
        const states = ({ stored }: ReturnType<typeof live>) => [...stored.recordings].map(([name, { state }]) => [name, state]);
        const once = live(of, expectsRecording, 1);
        const twice = live(of, expectsRecording, 2);
        expect(twice.stored.call.endedAt).toBe(once.stored.call.endedAt);
        expect(twice.stored.missing).toBe(once.stored.missing);
        expect(states(twice)).toEqual(states(once));
      }),
    );
  });
});
