/** Everything the account API can be asked, and the right that each takes. */
import type { AccountRoute } from "./account-route.ts";
import { listCalls } from "./list-calls.ts";
import { playRecording } from "./play-recording.ts";
import { putOffice } from "./put-office.ts";
import { showCall } from "./show-call.ts";
import { showSession } from "./show-session.ts";
import { signOut } from "./sign-out.ts";
import { startSession } from "./start-session.ts";

export const routes: readonly AccountRoute[] = [
  { method: "POST", path: "/api/session", right: "anybody", handle: startSession },
  { method: "GET", path: "/api/session", right: "signed-in", handle: showSession },
  { method: "DELETE", path: "/api/session", right: "anybody", handle: signOut },
  { method: "GET", path: "/api/calls", right: "member", handle: listCalls },
  { method: "GET", path: "/api/calls/{id}", right: "member", handle: showCall },
  { method: "POST", path: "/api/calls/{id}/recordings/{recording}/audio", right: "member", handle: playRecording },
  { method: "PUT", path: "/api/provider/tenants/{tenant}", right: "provider", handle: putOffice },
];
