/** Every telephone number that calls for a person may go to: their own phones, and where they forward. */
import type { Person } from "./dial-plan.ts";

export const numbersOf = ({ devices, forward = {} }: Pick<Person, "devices" | "forward">): string[] => [
  ...devices.flatMap((device) => (device.kind === "number" ? [device.number] : [])),
  ...Object.values(forward).flatMap((destination) => (destination.to === "number" ? [destination.number] : [])),
];
