/** What answers each endpoint of core/account/api: what the areas have, together. */
import { auditHandlers } from "./audit/handlers.ts";
import { billingHandlers } from "./billing/handlers.ts";
import { callsHandlers } from "./calls/handlers.ts";
import type { Handlers } from "./endpoint-handler.ts";
import { flowHandlers } from "./flow/handlers.ts";
import { identityHandlers } from "./identity/handlers.ts";
import { membersHandlers } from "./members/handlers.ts";
import { myPhoneHandlers } from "./my-phone/handlers.ts";
import { numbersHandlers } from "./numbers/handlers.ts";
import { officeHandlers } from "./office/handlers.ts";
import { peopleHandlers } from "./people/handlers.ts";
import { placesHandlers } from "./places/handlers.ts";
import { providerHandlers } from "./provider/handlers.ts";
import { settingsHandlers } from "./settings/handlers.ts";
import { showOpenApi } from "./show-openapi.ts";
import { soundsHandlers } from "./sounds/handlers.ts";
import { startHandlers } from "./start/handlers.ts";
import { together } from "./together.ts";
import { voicemailHandlers } from "./voicemail/handlers.ts";

export const handlers: Handlers = together(
  { "GET /api/openapi.json": showOpenApi },
  identityHandlers,
  startHandlers,
  numbersHandlers,
  peopleHandlers,
  membersHandlers,
  myPhoneHandlers,
  placesHandlers,
  soundsHandlers,
  settingsHandlers,
  flowHandlers,
  callsHandlers,
  voicemailHandlers,
  auditHandlers,
  billingHandlers,
  officeHandlers,
  providerHandlers,
);
