/**
 * What a call does next when some phones cost money: decides, puts money aside for what would ring, and decides again without the
 * phones that must not. Free phones always ring; when none is left, the call takes the plan's way on.
 */
import { reserve, type Reserved } from "../../adapters/dynamodb/holds.ts";
import { paidDial, unreservedDial, type PaidDial } from "../../core/billing/paid-dial.ts";
import { paidLegs, type PaidLeg, type PaidLegs } from "../../core/billing/paid-legs.ts";
import type { Rate } from "../../core/billing/rate.ts";
import { reservation } from "../../core/billing/reservation.ts";
import type { CallEvent } from "../../core/voice/call-event.ts";
import type { CallState } from "../../core/voice/call-state.ts";
import type { Device, DialPlan } from "../../core/voice/dial-plan.ts";
import { numbersOf } from "../../core/voice/numbers-of.ts";
import { step } from "../../core/voice/step.ts";
import type { Refusal, Step } from "../../core/voice/walk.ts";
import { createInTime } from "./in-time.ts";
import type { VoiceServices } from "./services.ts";

export interface PaidDecision {
  readonly decided: Step;
  /** Given when phones ring that cost money. */
  readonly paid?: PaidDial;
  /** Money was put aside by this very decision; absent when an earlier attempt did it, or nothing was. */
  readonly isNewHold?: boolean;
}

export interface Deciding {
  readonly plan: DialPlan;
  readonly state: CallState;
  readonly event: CallEvent;
  readonly now: number;
  /** Rate deck of the office. */
  readonly deck: string;
}

/** So often a way on may lead to other phones that are refused too; then no telephone number is rung at all. */
const MOST_ROUNDS = 6;
/** A caller waits no longer for it. */
const RESERVE_MS = 1200;
const inTime = createInTime<Outcome>(RESERVE_MS);

export async function decidePaid(deciding: Deciding, voice: VoiceServices): Promise<PaidDecision> {
  const { plan, state, event, now, deck } = deciding;
  const refusals: Refusal[] = [];
  for (let round = 0; ; round++) {
    const decided = step(plan, state, event, now, refusals);
    const devices = rung(decided);
    // Nobody hears the answer to a caller who is gone.
    if (devices.length === 0 || event.callerGone) return { decided };
    // oxlint-disable-next-line no-await-in-loop -- what comes next depends on it
    const outcome = await permit(deciding, deck, devices, voice);
    if (!("refusal" in outcome)) return { decided, ...outcome };
    refusals.push(round < MOST_ROUNDS ? outcome.refusal : { ...outcome.refusal, numbers: allNumbers(plan) });
  }
}

type Outcome = Omit<PaidDecision, "decided"> | { readonly refusal: Refusal };

async function permit(deciding: Deciding, deck: string, devices: readonly Device[], voice: VoiceServices): Promise<Outcome> {
  const { plan, event, state, now } = deciding;
  const known: { legs?: PaidLegs } = {};
  const priceAndReserve = async (): Promise<Outcome> => {
    const legs = await priced(devices, deck, plan.country, voice);
    known.legs = legs;
    if (legs.unpriced.length > 0) return refused("rate", legs.unpriced);
    if (legs.paid.length === 0) return {};
    const dial = { call: event.callId, step: state.step, at: now };
    const reserved = await reserve(voice.table, state.tenant, dial, (funds) => reservation(legs.paid, funds));
    return outcomeOf(reserved, legs.paid);
  };
  try {
    return await inTime(priceAndReserve());
  } catch (error) {
    // The call is worth more than what it may cost: it goes on for a short while, and is settled all the same.
    voice.log({ at: "voice", trouble: "not reserved", call: event.callId, error: error instanceof Error ? error.name : "unknown" });
    return { paid: unreservedDial(known.legs?.paid ?? [], now) };
  }
}

function outcomeOf(reserved: Reserved, legs: readonly PaidLeg[]): Outcome {
  const numbers = [...new Set(legs.map(({ number }) => number))];
  switch (reserved.is) {
    case "held":
      return { paid: paidDial(legs, reserved.held), ...(reserved.isNew ? { isNewHold: true } : {}) };
    case "no-money":
      return refused("balance", numbers);
    case "no-channel":
      return refused("channels", numbers);
    default:
      return reserved satisfies never;
  }
}

const refused = (because: Refusal["because"], numbers: readonly string[]): Outcome => ({
  refusal: { kind: "paid-refused", because, numbers: [...numbers] },
});

async function priced(devices: readonly Device[], deck: string, country: string, voice: VoiceServices): Promise<PaidLegs> {
  const numbers = devices.flatMap((device) => (device.kind === "number" ? [device.number] : []));
  const rates = new Map<string, Rate | undefined>();
  await Promise.all(numbers.map(async (number) => rates.set(number, await voice.configuration.rate(deck, number))));
  return paidLegs(devices, (number) => rates.get(number), country);
}

/** The phones of a decision that are telephone numbers or might be free; empty when it rings none. */
const rung = ({ script }: Step): readonly Device[] =>
  script.flatMap((instruction) => (instruction.do === "dial" ? instruction.devices : []));

const allNumbers = ({ people }: DialPlan): string[] => people.flatMap(numbersOf);
