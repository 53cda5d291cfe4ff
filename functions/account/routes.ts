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
import { listCalls } from "./list-calls.ts";
import { playRecording } from "./play-recording.ts";
import { putOffice } from "./put-office.ts";
import { showCall } from "./show-call.ts";
import { showSession } from "./show-session.ts";
import { signOut } from "./sign-out.ts";
import { startSession } from "./start-session.ts";

/** Who sees the office's money, and who may pay and change how it is handled. */
const MONEY_READERS = ["owner", "operator", "manager"] as const;
const PAYERS = ["owner", "operator"] as const;

export const routes: readonly AccountRoute[] = [
  { method: "POST", path: "/api/session", right: "anybody", handle: startSession },
  { method: "GET", path: "/api/session", right: "signed-in", handle: showSession },
  { method: "DELETE", path: "/api/session", right: "anybody", handle: signOut },
  { method: "GET", path: "/api/calls", right: "member", handle: listCalls },
  { method: "GET", path: "/api/calls/{id}", right: "member", handle: showCall },
  { method: "POST", path: "/api/calls/{id}/recordings/{recording}/audio", right: "member", handle: playRecording },
  { method: "GET", path: "/api/billing", right: "member", roles: MONEY_READERS, handle: showBilling },
  { method: "GET", path: "/api/billing/entries", right: "member", roles: MONEY_READERS, handle: listMovements },
  { method: "GET", path: "/api/billing/entries.csv", right: "member", roles: MONEY_READERS, handle: exportMovements },
  { method: "GET", path: "/api/billing/statements/{file}", right: "member", roles: MONEY_READERS, handle: showStatement },
  { method: "GET", path: "/api/billing/notices", right: "member", roles: MONEY_READERS, handle: listNotices },
  { method: "POST", path: "/api/billing/top-ups", right: "member", roles: PAYERS, handle: startTopUp },
  { method: "GET", path: "/api/billing/top-ups/{id}", right: "member", roles: MONEY_READERS, handle: showTopUp },
  { method: "PUT", path: "/api/billing/settings", right: "member", roles: PAYERS, handle: saveSettings },
  { method: "POST", path: "/api/billing/switch-off", right: "member", roles: ["owner"], handle: switchPbxOff },
  { method: "POST", path: "/api/billing/switch-on", right: "member", roles: ["owner"], handle: switchPbxOn },
  { method: "PUT", path: "/api/provider/tenants/{tenant}", right: "provider", handle: putOffice },
];
