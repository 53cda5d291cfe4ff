/** What answers about offices, their hours and holidays. */
import type { placesApi } from "../../../core/account/api/places.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { addPlace } from "./add-place.ts";
import { changePlace } from "./change-place.ts";
import { checkOpen } from "./check-open.ts";
import { listHolidayCountries } from "./list-holiday-countries.ts";
import { listHolidays } from "./list-holidays.ts";
import { listPlaces } from "./list-places.ts";
import { removePlace } from "./remove-place.ts";

export const placesHandlers: HandlersOf<typeof placesApi> = {
  "GET /api/places": listPlaces,
  "POST /api/places": addPlace,
  "PATCH /api/places/{place}": changePlace,
  "DELETE /api/places/{place}": removePlace,
  "POST /api/places/open-at": checkOpen,
  "GET /api/holidays": listHolidays,
  "GET /api/holiday-countries": listHolidayCountries,
};
