import { FIRST_STEP } from "../../../core/tenants/templates/template.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";

/** Where a new number leads when nobody says: where the office's other numbers lead, else where its template begins. */
export const usualEntry = ({ nodes, entries }: DialPlan): string | undefined =>
  Object.values(entries)[0] ?? (Object.hasOwn(nodes, FIRST_STEP) ? FIRST_STEP : Object.keys(nodes)[0]);
