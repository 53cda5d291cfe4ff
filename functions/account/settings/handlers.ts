/** What answers about the office's own settings. */
import type { settingsApi } from "../../../core/account/api/settings.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { saveSettings } from "./save-settings.ts";
import { showSettings } from "./show-settings.ts";

export const settingsHandlers: HandlersOf<typeof settingsApi> = {
  "GET /api/settings": showSettings,
  "PUT /api/settings": saveSettings,
};
