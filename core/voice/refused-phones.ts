/** Which phones may ring, when money forbids some: the free ones always do. */
import type { Device } from "./dial-plan.ts";
import type { Refusal, Walk } from "./walk.ts";

export interface AllowedPhones {
  readonly devices: readonly Device[];
  /** Why others are left out, each with those of these phones' numbers that it is about. */
  readonly refused: readonly Refusal[];
}

export function allowedPhones({ refusals }: Pick<Walk, "refusals">, all: readonly Device[]): AllowedPhones {
  const isRefused = (device: Device): boolean =>
    device.kind === "number" && refusals.some(({ numbers }) => numbers.includes(device.number));
  const numbers = new Set(all.flatMap((device) => (device.kind === "number" ? [device.number] : [])));
  const refused = refusals.flatMap((refusal) => {
    const here = refusal.numbers.filter((number) => numbers.has(number));
    return here.length === 0 ? [] : [{ ...refusal, numbers: here }];
  });
  return { devices: all.filter((device) => !isRefused(device)), refused };
}
