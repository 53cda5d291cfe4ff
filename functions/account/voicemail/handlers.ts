/** What answers about messages. */
import type { voicemailApi } from "../../../core/account/api/voicemail.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { changeHeard, deleteMessage } from "./change-message.ts";
import { listMailboxes } from "./list-mailboxes.ts";
import { listMessages } from "./list-messages.ts";

export const voicemailHandlers: HandlersOf<typeof voicemailApi> = {
  "GET /api/mailboxes": listMailboxes,
  "GET /api/mailboxes/{mailbox}/messages": listMessages,
  "PUT /api/mailboxes/{mailbox}/messages/{call}/{recording}/heard": changeHeard,
  "DELETE /api/mailboxes/{mailbox}/messages/{call}/{recording}": deleteMessage,
};
