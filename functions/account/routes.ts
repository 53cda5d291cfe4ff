/** Everything the account API can be asked, and the right that each takes. */
import type { AccountRoute } from "./account-route.ts";
import { exportMovements } from "./billing/export-movements.ts";
import { listMovements } from "./billing/list-movements.ts";
import { listNotices } from "./billing/list-notices.ts";
import { saveSettings } from "./billing/save-settings.ts";
import { showBilling } from "./billing/show-billing.ts";
import { showStatement } from "./billing/show-statement.ts";
import { showTopUp } from "./billing/show-top-up.ts";
import { startTopUp } from "./billing/start-top-up.ts";
import { switchPbxOff, switchPbxOn } from "./billing/switch-pbx.ts";
import { adjustBalance } from "./provider/adjust-balance.ts";
import { auditLedger } from "./provider/audit-ledger.ts";
import { changePlan } from "./provider/change-plan.ts";
import { exportRates } from "./provider/export-rates.ts";
import { holdTenant, liftHold } from "./provider/hold-tenant.ts";
import { importRates } from "./provider/import-rates.ts";
import { listPlans } from "./provider/list-plans.ts";
import { listRates } from "./provider/list-rates.ts";
import { listTenants } from "./provider/list-tenants.ts";
import { putPlan } from "./provider/put-plan.ts";
import { showTenant } from "./provider/show-tenant.ts";
import { putOffice } from "./put-office.ts";
import { showSession } from "./show-session.ts";
import { signOut } from "./sign-out.ts";
import { startSession } from "./start-session.ts";

/** A file of rates within JSON. */
const FILE_BYTES = 5_000_000;

export const routes: readonly AccountRoute[] = [
  { method: "POST", path: "/api/session", right: "anybody", handle: startSession },
  { method: "GET", path: "/api/session", right: "signed-in", handle: showSession },
  { method: "DELETE", path: "/api/session", right: "anybody", handle: signOut },
  { method: "GET", path: "/api/billing", right: "member", needs: "billing.see", handle: showBilling },
  { method: "GET", path: "/api/billing/entries", right: "member", needs: "billing.see", handle: listMovements },
  { method: "GET", path: "/api/billing/entries.csv", right: "member", needs: "billing.see", handle: exportMovements },
  { method: "GET", path: "/api/billing/statements/{file}", right: "member", needs: "billing.see", handle: showStatement },
  { method: "GET", path: "/api/billing/notices", right: "member", needs: "billing.see", handle: listNotices },
  { method: "POST", path: "/api/billing/top-ups", right: "member", needs: "billing.pay", handle: startTopUp },
  { method: "GET", path: "/api/billing/top-ups/{id}", right: "member", needs: "billing.see", handle: showTopUp },
  { method: "PUT", path: "/api/billing/settings", right: "member", needs: "billing.pay", handle: saveSettings },
  { method: "POST", path: "/api/billing/switch-off", right: "member", needs: "billing.switch", handle: switchPbxOff },
  { method: "POST", path: "/api/billing/switch-on", right: "member", needs: "billing.switch", handle: switchPbxOn },
  { method: "PUT", path: "/api/provider/tenants/{tenant}", right: "provider", handle: putOffice },
  { method: "GET", path: "/api/provider/tenants", right: "provider", handle: listTenants },
  { method: "GET", path: "/api/provider/tenants/{tenant}/billing", right: "provider", handle: showTenant },
  { method: "POST", path: "/api/provider/tenants/{tenant}/adjustments", right: "provider", handle: adjustBalance },
  { method: "PUT", path: "/api/provider/tenants/{tenant}/hold", right: "provider", handle: holdTenant },
  { method: "DELETE", path: "/api/provider/tenants/{tenant}/hold", right: "provider", handle: liftHold },
  { method: "PUT", path: "/api/provider/tenants/{tenant}/plan", right: "provider", handle: changePlan },
  { method: "GET", path: "/api/provider/ledger-audit", right: "provider", handle: auditLedger },
  { method: "GET", path: "/api/provider/plans", right: "provider", handle: listPlans },
  { method: "PUT", path: "/api/provider/plans/{id}", right: "provider", handle: putPlan },
  { method: "GET", path: "/api/provider/rates", right: "provider", handle: listRates },
  { method: "GET", path: "/api/provider/rates/{file}", right: "provider", handle: exportRates },
  { method: "PUT", path: "/api/provider/rates/{deck}", right: "provider", maxBodyBytes: FILE_BYTES, handle: importRates },
];
