/** What answers the provider: offices and their money, tariffs, the ledger's audit, visits. */
import type { ledgerAuditApi } from "../../../core/account/api/ledger-audit.ts";
import type { tariffsApi } from "../../../core/account/api/tariffs.ts";
import type { tenantsApi } from "../../../core/account/api/tenants.ts";
import type { visitsApi } from "../../../core/account/api/visits.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { putOffice } from "../put-office.ts";
import { adjustBalance } from "./adjust-balance.ts";
import { auditLedger } from "./audit-ledger.ts";
import { changePlan } from "./change-plan.ts";
import { exportRates } from "./export-rates.ts";
import { holdTenant, liftHold } from "./hold-tenant.ts";
import { importRates } from "./import-rates.ts";
import { listPlans } from "./list-plans.ts";
import { listRates } from "./list-rates.ts";
import { listTenants } from "./list-tenants.ts";
import { putPlan } from "./put-plan.ts";
import { showTenant } from "./show-tenant.ts";
import { startVisit, endVisit } from "./visits.ts";

export const providerHandlers: HandlersOf<typeof tenantsApi & typeof tariffsApi & typeof ledgerAuditApi & typeof visitsApi> = {
  "GET /api/provider/tenants": listTenants,
  "PUT /api/provider/tenants/{tenant}": putOffice,
  "GET /api/provider/tenants/{tenant}/billing": showTenant,
  "POST /api/provider/tenants/{tenant}/adjustments": adjustBalance,
  "PUT /api/provider/tenants/{tenant}/hold": holdTenant,
  "DELETE /api/provider/tenants/{tenant}/hold": liftHold,
  "PUT /api/provider/tenants/{tenant}/plan": changePlan,
  "GET /api/provider/plans": listPlans,
  "PUT /api/provider/plans/{id}": putPlan,
  "GET /api/provider/rates": listRates,
  "GET /api/provider/rates/{deck}": exportRates,
  "PUT /api/provider/rates/{deck}": importRates,
  "GET /api/provider/ledger-audit": auditLedger,
  "POST /api/provider/tenants/{tenant}/visits": startVisit,
  "DELETE /api/provider/tenants/{tenant}/visits": endVisit,
};
