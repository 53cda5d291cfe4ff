import { CloudError } from "../cloud-error.ts";

/** Whether a value is named by one field of a cron expression. */
export type CronField = (value: number) => boolean;

/** Reads `*`, `?`, lists, ranges, steps and names (`MON-FRI`). Throws RESOURCE_INVALID. */
export function cronField(text: string, lowest: number, highest: number, names: readonly string[] = [], firstName = 0): CronField {
  const allowed = new Set<number>();
  const numberOf = (part: string): number => {
    const named = names.indexOf(part.toUpperCase());
    const value = named >= 0 ? named + firstName : Number(part);
    if (part !== "" && Number.isInteger(value) && value >= lowest && value <= highest) return value;
    throw new CloudError("RESOURCE_INVALID", `The cron field "${text}" cannot be read here.`);
  };
  for (const part of text.split(",")) {
    const [range = "", step] = part.split("/");
    const [from = "", to] = range === "*" || range === "?" ? [String(lowest), String(highest)] : range.split("-");
    const first = numberOf(from);
    const last = to !== undefined ? numberOf(to) : step === undefined ? first : highest;
    const by = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(by) || by < 1) throw new CloudError("RESOURCE_INVALID", `The cron field "${text}" cannot be read here.`);
    for (let value = first; value <= last; value += by) allowed.add(value);
  }
  return (value) => allowed.has(value);
}
