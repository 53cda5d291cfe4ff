/** A number as the API shows it, and what an editor of it saw. */
import type { NumberView } from "../../../core/account/api/numbers.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { callsAtOnce } from "../../../core/voice/number-limits.ts";
import { nodeOf } from "../../../core/voice/walk.ts";
import { etagOf } from "../setup/etag.ts";
import type { Setup } from "../setup/change-setup.ts";

/** What is stored of one number, in one piece. */
export function numberOf({ plan, profile }: Setup, number: string) {
  const entry = Object.hasOwn(plan.entries, number) ? plan.entries[number] : undefined;
  if (entry === undefined) return undefined;
  const { label = "", since } = profile.numbers?.[number] ?? {};
  const outside = plan.limits?.[number]?.outside ?? true;
  const atOnce = callsAtOnce(plan, number) ?? null;
  return { number, label, entry, outside, callsAtOnce: atOnce, ...(since === undefined ? {} : { since }) };
}

export function numberView(setup: Setup, number: string): NumberView | undefined {
  const stored = numberOf(setup, number);
  if (stored === undefined) return undefined;
  return { ...stored, entryName: stepName(setup.plan, stored.entry), etag: etagOf(stored) };
}

export const stepName = (plan: DialPlan, step: string): string => nodeOf(plan, step)?.name ?? step;
