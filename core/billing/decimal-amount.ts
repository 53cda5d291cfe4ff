/** An amount as people write it in a file ("0.0135") and as it is counted (13,500 micros). No float in between. */
import { checkedMicros, MICROS } from "./money.ts";

const DECIMALS = 6;

/** Micros of an amount in whole units with at most six decimals; undefined for anything else, signs and separators among it. */
export function readAmount(text: string): number | undefined {
  const [, units, decimals = ""] = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  return units === undefined ? undefined : Number(units) * MICROS + Number(decimals.padEnd(DECIMALS, "0"));
}

/** As readAmount reads it back, with no decimals more than it needs. @throws RangeError for amounts below zero or not whole */
export function writeAmount(micros: number): string {
  if (checkedMicros(micros) < 0) throw new RangeError(`${micros} is below zero`);
  const rest = micros % MICROS;
  const units = String((micros - rest) / MICROS);
  return rest === 0 ? units : `${units}.${String(rest).padStart(DECIMALS, "0").replace(/0+$/, "")}`;
}
