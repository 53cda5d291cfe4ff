import type { DialPlan } from "../voice/dial-plan.ts";
import type { TenantProfile } from "./tenant-profile.ts";

/**
 * An office that has these numbers no more (E.164): they lead nowhere, and nothing is known of them. Steps that only they led to stay, for
 * the next number.
 */
export function withoutNumbers<Profile extends Pick<TenantProfile, "numbers">, Plan extends Pick<DialPlan, "entries" | "limits">>(
  { profile, plan }: { readonly profile: Profile; readonly plan: Plan },
  gone: readonly string[],
): { readonly profile: Profile; readonly plan: Plan } {
  const without = <Value>(all: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(all).filter(([number]) => !gone.includes(number)));
  return {
    profile: profile.numbers === undefined ? profile : { ...profile, numbers: without(profile.numbers) },
    plan: {
      ...plan,
      entries: without(plan.entries),
      ...(plan.limits === undefined ? {} : { limits: without(plan.limits) }),
    },
  };
}
