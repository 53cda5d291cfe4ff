/** What answers about the office's numbers. */
import type { numbersApi } from "../../../core/account/api/numbers.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { buyANumber } from "./buy-number.ts";
import { changeNumber } from "./change-number.ts";
import { finishOrder } from "./finish-order.ts";
import { listNumberCountries } from "./list-countries.ts";
import { listNumbers } from "./list-numbers.ts";
import { listOffers } from "./list-offers.ts";
import { releaseANumber } from "./release-number.ts";

export const numbersHandlers: HandlersOf<typeof numbersApi> = {
  "GET /api/numbers": listNumbers,
  "GET /api/number-countries": listNumberCountries,
  "GET /api/number-offers": listOffers,
  "POST /api/numbers": buyANumber,
  "POST /api/number-orders/{id}": finishOrder,
  "PATCH /api/numbers/{digits}": changeNumber,
  "DELETE /api/numbers/{digits}": releaseANumber,
};
