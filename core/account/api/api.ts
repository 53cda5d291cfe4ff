/** Everything that the account's API can be asked, area by area. */
import type { Endpoints } from "./endpoint.ts";
import { auditApi } from "./audit.ts";
import { membersApi } from "./members.ts";
import { myPhoneApi } from "./my-phone.ts";
import { peopleApi } from "./people.ts";

export const api = {
  ...auditApi,
  ...peopleApi,
  ...membersApi,
  ...myPhoneApi,
} as const satisfies Endpoints;

export type Api = typeof api;
