/** What answers each endpoint of core/account/api. */
import { listAudit } from "./audit/list-audit.ts";
import type { Handlers } from "./endpoint-handler.ts";
import { addPlace } from "./places/add-place.ts";
import { changePlace } from "./places/change-place.ts";
import { checkOpen } from "./places/check-open.ts";
import { listHolidayCountries } from "./places/list-holiday-countries.ts";
import { listHolidays } from "./places/list-holidays.ts";
import { listPlaces } from "./places/list-places.ts";
import { removePlace } from "./places/remove-place.ts";
import { addSound } from "./sounds/add-sound.ts";
import { changeSound } from "./sounds/change-sound.ts";
import { listSounds } from "./sounds/list-sounds.ts";
import { removeSound } from "./sounds/remove-sound.ts";
import { saveSentences } from "./sounds/save-sentences.ts";
import { showSentences } from "./sounds/show-sentences.ts";
import { speak } from "./sounds/speak.ts";
import { storeSoundFile } from "./sounds/store-sound-file.ts";

export const handlers: Handlers = {
  "GET /api/audit": listAudit,
  "GET /api/places": listPlaces,
  "POST /api/places": addPlace,
  "PATCH /api/places/{place}": changePlace,
  "DELETE /api/places/{place}": removePlace,
  "POST /api/places/open-at": checkOpen,
  "GET /api/holidays": listHolidays,
  "GET /api/holiday-countries": listHolidayCountries,
  "GET /api/sounds": listSounds,
  "POST /api/sounds": addSound,
  "PATCH /api/sounds/{sound}": changeSound,
  "DELETE /api/sounds/{sound}": removeSound,
  "POST /api/sound-files": storeSoundFile,
  "POST /api/speech": speak,
  "GET /api/sentences": showSentences,
  "PUT /api/sentences": saveSentences,
};
