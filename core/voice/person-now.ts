/** How a person stands at an instant, as they or the office have set it. */
import type { Device, Person } from "./dial-plan.ts";

/** Their own wish comes before everything else they have set: nothing rings. @param now epoch milliseconds */
export const isUndisturbed = ({ doNotDisturb }: Pick<Person, "doNotDisturb">, now: number): boolean =>
  doNotDisturb !== undefined && (doNotDisturb.until === undefined || now < doNotDisturb.until);

/** @param now epoch milliseconds */
export const isAway = ({ away }: Pick<Person, "away">, now: number): boolean => away === true || (away !== undefined && now < away);

/** The phones that are switched on. */
export const phonesOf = ({ devices }: Pick<Person, "devices">): readonly Device[] => devices.filter((device) => device.off !== true);
