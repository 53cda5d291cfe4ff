/** Daraja's times: `yyyyMMddHHmmss` in East Africa Time, which is three hours ahead of UTC the whole year. */
const AHEAD_MS = 3 * 3_600_000;

/** @param at epoch milliseconds */
export const toEastAfricaTime = (at: number): string => new Date(at + AHEAD_MS).toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);

/** Epoch milliseconds, or undefined when the text is no such time. */
export function fromEastAfricaTime(text: string): number | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - AHEAD_MS;
  return Number.isNaN(at) || toEastAfricaTime(at) !== text ? undefined : at;
}
