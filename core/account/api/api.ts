/** Everything that the account's API can be asked, area by area. */
import type { Endpoints } from "./endpoint.ts";
import { auditApi } from "./audit.ts";
import { placesApi } from "./places.ts";
import { soundsApi } from "./sounds.ts";

export const api = {
  ...auditApi,
  ...placesApi,
  ...soundsApi,
} as const satisfies Endpoints;

export type Api = typeof api;
