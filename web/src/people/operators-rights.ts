/** What an operator can be given, in the order in which it is offered. */
import type { OperatorsRight } from "../../../core/tenants/rights.ts";

/** Pages take only types of core: this one makes a right that is missing here, or that no operator has, an error when Simu is built. */
const OFFERED: Readonly<Record<OperatorsRight, true>> = {
  "calls.see": true,
  "recordings.listen": true,
  "recordings.delete": true,
  "people.manage": true,
  "offices.manage": true,
  "numbers.manage": true,
  "sounds.manage": true,
  "flow.edit": true,
  "flow.publish": true,
  "billing.see": true,
  "billing.pay": true,
  "settings.manage": true,
  "audit.see": true,
};

const isOffered = (name: string): name is OperatorsRight => Object.hasOwn(OFFERED, name);

export const OPERATORS_RIGHTS: readonly OperatorsRight[] = Object.keys(OFFERED).filter(isOffered);
