/** What answers about the office's money. */
import type { billingApi } from "../../../core/account/api/billing.ts";
import type { movementsApi } from "../../../core/account/api/movements.ts";
import type { topUpsApi } from "../../../core/account/api/top-ups.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { exportMovements } from "./export-movements.ts";
import { listMovements } from "./list-movements.ts";
import { listNotices } from "./list-notices.ts";
import { saveSettings } from "./save-settings.ts";
import { showBilling } from "./show-billing.ts";
import { showStatement } from "./show-statement.ts";
import { showTopUp } from "./show-top-up.ts";
import { startTopUp } from "./start-top-up.ts";
import { switchPbxOff, switchPbxOn } from "./switch-pbx.ts";

export const billingHandlers: HandlersOf<typeof billingApi & typeof topUpsApi & typeof movementsApi> = {
  "GET /api/billing": showBilling,
  "PUT /api/billing/settings": saveSettings,
  "POST /api/billing/switch-off": switchPbxOff,
  "POST /api/billing/switch-on": switchPbxOn,
  "POST /api/billing/top-ups": startTopUp,
  "GET /api/billing/top-ups/{id}": showTopUp,
  "GET /api/billing/entries": listMovements,
  "GET /api/billing/entries.csv": exportMovements,
  "GET /api/billing/statements/{file}": showStatement,
  "GET /api/billing/notices": listNotices,
};
