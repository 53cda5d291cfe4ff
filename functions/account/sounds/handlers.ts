/** What answers about what callers hear. */
import type { soundsApi } from "../../../core/account/api/sounds.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { addSound } from "./add-sound.ts";
import { changeSound } from "./change-sound.ts";
import { listSounds } from "./list-sounds.ts";
import { removeSound } from "./remove-sound.ts";
import { saveSentences } from "./save-sentences.ts";
import { showSentences } from "./show-sentences.ts";
import { speak } from "./speak.ts";
import { storeSoundFile } from "./store-sound-file.ts";

export const soundsHandlers: HandlersOf<typeof soundsApi> = {
  "GET /api/sounds": listSounds,
  "POST /api/sounds": addSound,
  "PATCH /api/sounds/{sound}": changeSound,
  "DELETE /api/sounds/{sound}": removeSound,
  "POST /api/sound-files": storeSoundFile,
  "POST /api/speech": speak,
  "GET /api/sentences": showSentences,
  "PUT /api/sentences": saveSentences,
};
