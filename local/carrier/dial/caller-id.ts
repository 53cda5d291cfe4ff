/** The number that a called phone is shown. Carriers allow the caller's own, the dialled one and numbers of the account (error 13214). */
import type { Execution } from "../execution.ts";

/** Undefined where the caller id may not be used: the call fails. */
export function callerIdFor({ call, switch: telephoneSwitch }: Execution, wanted: string | undefined): string | undefined {
  const shown = wanted ?? call.from;
  if (!/^\+\d{7,15}$/.test(shown)) return undefined;
  if (wanted === undefined || shown === call.from || shown === call.to) return shown;
  return telephoneSwitch.numbers.get(shown)?.account === call.account ? shown : undefined;
}
