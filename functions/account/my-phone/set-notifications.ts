/** PUT /api/my-phone/notifications: what one is told of by e-mail. */
import { memberChange } from "../../../adapters/dynamodb/members.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const setNotifications: EndpointHandler<"PUT /api/my-phone/notifications"> = async ({ body }, { table }, who) => {
  await table.transact(memberChange(who, { set: { notify: body } }));
  return body;
};
