/** Everything that the account's API can be asked, area by area. */
import type { Endpoints } from "./endpoint.ts";
import { auditApi } from "./audit.ts";
import { meApi } from "./me.ts";
import { sessionApi } from "./session.ts";
import { signUpApi } from "./sign-up.ts";
import { visitsApi } from "./visits.ts";

export const api = {
  ...auditApi,
  ...sessionApi,
  ...signUpApi,
  ...meApi,
  ...visitsApi,
} as const satisfies Endpoints;

export type Api = typeof api;
