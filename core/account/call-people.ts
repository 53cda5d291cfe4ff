/** Which people of the office a call was for, by their extensions: who was rung, dialled, or left a message. */
import { addressOf } from "../voice/device-address.ts";
import type { DialPlan } from "../voice/dial-plan.ts";
import type { StoredCall, StoredLeg } from "../voice/stored-call.ts";
import type { TrailEntry } from "../voice/trail.ts";

/** In order, each once. @param plan the one that the call went by; without it only what the call itself says is known */
export function callPeople(call: StoredCall, legs: readonly StoredLeg[], plan: DialPlan | undefined): readonly string[] {
  const people = plan?.people ?? [];
  const named = (names: readonly string[]) => people.filter(({ name }) => names.includes(name)).map(({ extension }) => extension);
  const owning = (address: string | undefined) =>
    people.filter(({ devices }) => devices.some((device) => addressOf(device) === address)).map(({ extension }) => extension);
  const ofEntry = (entry: TrailEntry): readonly string[] => {
    switch (entry.kind) {
      case "ring":
      case "nobody-to-ring":
        return entry.extensions ?? named(entry.people);
      case "passed-over":
      case "forwarded":
        return named([entry.person]);
      case "mailbox-pin":
        return entry.pin === "right" ? [entry.extension] : [];
      case "extension":
        return [entry.extension];
      case "voicemail":
        return entry.mailbox === "office" ? [] : [entry.mailbox];
      case "paid-refused":
        return entry.numbers.flatMap(owning);
      default:
        return [];
    }
  };
  const found = [...call.steps.flatMap(({ entries }) => entries).flatMap(ofEntry), ...legs.flatMap(({ to }) => owning(to))];
  return [...new Set(found)].toSorted();
}
