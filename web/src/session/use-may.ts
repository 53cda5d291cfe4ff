import type { Right } from "../../../core/tenants/rights.ts";
import { useSession } from "./session-context.ts";

/** Whether the reader may do that in this office; the API holds everybody to the same. */
export const useMay = (right: Right): boolean => useSession().rights.includes(right);
