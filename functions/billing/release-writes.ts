/** The numbers of an office that was switched off: they answer no more, are no longer its own, and a worker gives them back at the carrier. */
import { auditWrite } from "../../adapters/dynamodb/audit-log.ts";
import { releaseItem } from "../../adapters/dynamodb/releases.ts";
import type { Write } from "../../adapters/dynamodb/table.ts";
import { publicationWrites } from "../../adapters/dynamodb/tenants.ts";
import { withoutNumbers } from "../../core/tenants/without-numbers.ts";
import type { OfficeNumbers } from "./office-numbers.ts";

/** Nobody does it: time does. */
const BY = { user: "numbers-released", name: "Simu" };

/**
 * Nothing for an office without numbers. All is decided on the plan that was read: a publication meanwhile makes the whole transaction
 * fail, to be decided again.
 * @param due when they were due to be released, epoch milliseconds: the same for every attempt
 */
export function releaseWrites({ profile: before, plan, numbers }: OfficeNumbers, due: number): Write[] {
  if (plan === undefined || numbers.length === 0) return [];
  const { id: tenant, account } = before;
  const at = Math.max(due, (before.publishedAt ?? 0) + 1);
  const left = withoutNumbers({ profile: before, plan }, numbers);
  const next = { ...left.plan, version: plan.version + 1 };
  const subject = numbers.join(", ");
  const entry = { id: `${BY.user}-${due}`, at, action: "number.release", subject, by: BY, before: JSON.stringify({ numbers }) } as const;
  return [
    { put: releaseItem({ tenant, account, numbers }, due) },
    ...publicationWrites({
      profile: { ...left.profile, plan: next.version, publishedAt: at },
      before,
      plan: next,
      why: { isFlow: true, by: BY.name, action: "number.release", subject },
      newRoutes: [],
      movedRoutes: [],
      goneNumbers: numbers,
      beside: [auditWrite(tenant, entry)],
    }),
  ];
}
