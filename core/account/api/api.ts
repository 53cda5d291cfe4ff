/** Everything that the account's API can be asked, area by area. */
import type { Endpoints } from "./endpoint.ts";
import { auditApi } from "./audit.ts";
import { callsApi } from "./calls.ts";
import { officeApi } from "./office.ts";
import { voicemailApi } from "./voicemail.ts";

export const api = {
  ...auditApi,
  ...callsApi,
  ...voicemailApi,
  ...officeApi,
} as const satisfies Endpoints;

export type Api = typeof api;
