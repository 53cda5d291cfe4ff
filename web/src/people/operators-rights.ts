/** What an operator can be given; the API knows the same and gives no more. */
import type { Right } from "../../../core/tenants/rights.ts";

export const OPERATORS_RIGHTS: readonly Right[] = [
  "calls.see",
  "recordings.listen",
  "recordings.delete",
  "people.manage",
  "offices.manage",
  "numbers.manage",
  "sounds.manage",
  "flow.edit",
  "flow.publish",
  "billing.see",
  "billing.pay",
  "settings.manage",
  "audit.see",
];
