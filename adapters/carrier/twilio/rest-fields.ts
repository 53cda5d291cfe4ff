/** Single fields of a REST answer, each read strictly: what is null or odd is as good as not said. */
import { seconds } from "./fields.ts";

/** Epoch milliseconds of a time that the carrier's client has parsed. It leaves null and a text that it cannot read as they were. */
export function epochOf(time: unknown): number | undefined {
  const at = time instanceof Date ? time.getTime() : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** A count that comes as text or as a number. */
export const countOf = (value: unknown): number | undefined =>
  typeof value === "string" || typeof value === "number" ? seconds(String(value)) : undefined;

/** Leaves out what is undefined. */
export function known<Name extends string>(fields: { readonly [name in Name]: number | undefined }): { [name in Name]?: number } {
  const result: { [name in Name]?: number } = {};
  for (const name in fields) if (fields[name] !== undefined) result[name] = fields[name];
  return result;
}
