/** Everything that the account's API can be asked, area by area. */
import type { Endpoints } from "./endpoint.ts";
import { auditApi } from "./audit.ts";
import { numbersApi } from "./numbers.ts";
import { startApi } from "./start.ts";

export const api = {
  ...auditApi,
  ...numbersApi,
  ...startApi,
} as const satisfies Endpoints;

export type Api = typeof api;
