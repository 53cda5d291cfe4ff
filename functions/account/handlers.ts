/** What answers each endpoint of core/account/api. */
import { listAudit } from "./audit/list-audit.ts";
import { buyANumber } from "./numbers/buy-number.ts";
import { changeNumber } from "./numbers/change-number.ts";
import { finishOrder } from "./numbers/finish-order.ts";
import { listNumberCountries } from "./numbers/list-countries.ts";
import { listNumbers } from "./numbers/list-numbers.ts";
import { listOffers } from "./numbers/list-offers.ts";
import { releaseANumber } from "./numbers/release-number.ts";
import { addColleagues } from "./start/add-colleagues.ts";
import { beginOffice } from "./start/begin-office.ts";
import { showTrialCall } from "./trial-call/show-trial-call.ts";
import { startTrialCall } from "./trial-call/start-trial-call.ts";
import type { Handlers } from "./endpoint-handler.ts";

export const handlers: Handlers = {
  "GET /api/audit": listAudit,
  "GET /api/numbers": listNumbers,
  "GET /api/number-countries": listNumberCountries,
  "GET /api/number-offers": listOffers,
  "POST /api/numbers": buyANumber,
  "POST /api/number-orders/{id}": finishOrder,
  "PATCH /api/numbers/{digits}": changeNumber,
  "DELETE /api/numbers/{digits}": releaseANumber,
  "POST /api/offices": beginOffice,
  "POST /api/colleagues": addColleagues,
  "POST /api/trial-calls": startTrialCall,
  "GET /api/trial-calls/{id}": showTrialCall,
};
