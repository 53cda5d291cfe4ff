/** Everything that the account's API can be asked, area by area. */
import type { Endpoints } from "./endpoint.ts";
import { auditApi } from "./audit.ts";
import { officeApi } from "./office.ts";
import { voicemailApi } from "./voicemail.ts";
import { meApi } from "./me.ts";
import { signUpApi } from "./sign-up.ts";
import { visitsApi } from "./visits.ts";
import { numbersApi } from "./numbers.ts";
import { startApi } from "./start.ts";
import { membersApi } from "./members.ts";
import { myPhoneApi } from "./my-phone.ts";
import { peopleApi } from "./people.ts";
import { placesApi } from "./places.ts";
import { settingsApi } from "./settings.ts";
import { soundsApi } from "./sounds.ts";
import { billingApi } from "./billing.ts";
import { callsApi } from "./calls.ts";
import { ledgerAuditApi } from "./ledger-audit.ts";
import { movementsApi } from "./movements.ts";
import { openApi } from "./openapi.ts";
import { sessionApi } from "./session.ts";
import { tariffsApi } from "./tariffs.ts";
import { tenantsApi } from "./tenants.ts";
import { topUpsApi } from "./top-ups.ts";
import { flowApi } from "./flow.ts";

export const api = {
  ...openApi,
  ...sessionApi,
  ...billingApi,
  ...topUpsApi,
  ...movementsApi,
  ...auditApi,
  ...callsApi,
  ...voicemailApi,
  ...officeApi,
  ...signUpApi,
  ...meApi,
  ...visitsApi,
  ...numbersApi,
  ...startApi,
  ...peopleApi,
  ...membersApi,
  ...myPhoneApi,
  ...placesApi,
  ...soundsApi,
  ...settingsApi,
  ...tenantsApi,
  ...tariffsApi,
  ...ledgerAuditApi,
  ...flowApi,
} as const satisfies Endpoints;

export type Api = typeof api;
