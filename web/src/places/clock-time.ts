/** Minutes since midnight as a clock shows them, and back. The end of a day is the next one's beginning. */
import type { Opening } from "../../../core/voice/dial-plan.ts";

export function clockTime(minute: number): string {
  const of = minute % 1440;
  return `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`;
}

/** Undefined for what is no time. */
export function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** Open the whole day and night. */
export const isAllDay = ({ from, to }: Opening): boolean => from % 1440 === to % 1440;

export const rangeText = ({ from, to }: Opening): string => `${clockTime(from)}–${clockTime(to)}`;
