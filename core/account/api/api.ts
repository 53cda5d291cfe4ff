/** Everything that the account's API can be asked, area by area. */
import type { Endpoints } from "./endpoint.ts";
import { auditApi } from "./audit.ts";
import { flowApi } from "./flow.ts";

export const api = {
  ...auditApi,
  ...flowApi,
} as const satisfies Endpoints;

export type Api = typeof api;
