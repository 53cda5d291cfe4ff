/** What answers on the way from a new person to a ringing phone. */
import type { startApi } from "../../../core/account/api/start.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { showTrialCall } from "../trial-call/show-trial-call.ts";
import { startTrialCall } from "../trial-call/start-trial-call.ts";
import { addColleagues } from "./add-colleagues.ts";
import { beginOffice } from "./begin-office.ts";

export const startHandlers: HandlersOf<typeof startApi> = {
  "POST /api/offices": beginOffice,
  "POST /api/colleagues": addColleagues,
  "POST /api/trial-calls": startTrialCall,
  "GET /api/trial-calls/{id}": showTrialCall,
};
