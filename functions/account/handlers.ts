/** What answers each endpoint of core/account/api. */
import { listAudit } from "./audit/list-audit.ts";
import type { Handlers } from "./endpoint-handler.ts";
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
  "GET /api/sounds": listSounds,
  "POST /api/sounds": addSound,
  "PATCH /api/sounds/{sound}": changeSound,
  "DELETE /api/sounds/{sound}": removeSound,
  "POST /api/sound-files": storeSoundFile,
  "POST /api/speech": speak,
  "GET /api/sentences": showSentences,
  "PUT /api/sentences": saveSentences,
};
