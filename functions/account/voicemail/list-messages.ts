/** GET /api/mailboxes/{mailbox}/messages: newest first. */
import { listMessages as read } from "../../../adapters/dynamodb/messages.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { pageOf, refuseCursor } from "../read-page.ts";
import { readerOf, refuseClosed } from "./mailboxes.ts";

export const listMessages: EndpointHandler<"GET /api/mailboxes/{mailbox}/messages"> = async ({ params, query }, { table }, member) => {
  refuseClosed(member, params.mailbox);
  const { messages, cursor } = await read(table, member.tenant, params.mailbox, pageOf(query, 50)).catch(refuseCursor);
  const views = messages.map(({ heardBy, ...message }) => ({ ...message, heard: heardBy.includes(readerOf(member)) }));
  return cursor === undefined ? { messages: views } : { messages: views, cursor };
};
