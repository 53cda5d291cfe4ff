/** GET /api/calls: newest first, filtered and searched. */
import type { EndpointHandler } from "../endpoint-handler.ts";
import { pageOf } from "../read-page.ts";
import { membersCalls } from "./find-calls.ts";

export const listCalls: EndpointHandler<"GET /api/calls"> = async ({ query }, services, member) => {
  const { limit, cursor, ...filter } = query;
  return membersCalls(
    services,
    member,
    filter,
    pageOf({ ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) }, 50),
  );
};
