/** Which phones of a dial cost money, and which must not be rung because nobody knows what they cost. */
import type { Device } from "../voice/dial-plan.ts";
import { isEmergency } from "./emergency.ts";
import { isFree } from "./is-free.ts";
import type { Rate } from "./rate.ts";

export interface PaidLeg {
  /** E.164. */
  readonly number: string;
  readonly rate: Rate;
  /** Whoever answers is asked to press 1 first: time that is paid and is no talk. */
  readonly screened: boolean;
}

export interface PaidLegs {
  readonly paid: readonly PaidLeg[];
  /** Numbers without a rate: refused, since a price that nobody knows is no price. */
  readonly unpriced: readonly string[];
}

/**
 * Browsers, desk phones and emergency numbers cost nothing; nor does a number whose rate is zero. A number that is rung twice is
 * there twice, since both legs may be answered.
 * @param country ISO 3166, of the office
 */
export function paidLegs(devices: readonly Device[], rateOf: (number: string) => Rate | undefined, country: string): PaidLegs {
  const paid: PaidLeg[] = [];
  const unpriced = new Set<string>();
  for (const device of devices) {
    if (device.kind !== "number" || isEmergency(device.number, country)) continue;
    const rate = rateOf(device.number);
    if (rate === undefined) unpriced.add(device.number);
    else if (!isFree(rate)) paid.push({ number: device.number, rate, screened: device.screen });
  }
  return { paid, unpriced: [...unpriced] };
}
