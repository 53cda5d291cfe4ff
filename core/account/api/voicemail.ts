/** Mailboxes: one's own, and for whoever sees every call also the office's and everybody's. */
import * as z from "zod/mini";
import { recordingIdsSchema } from "../../recordings/stored-recording.ts";
import type { Endpoints } from "./endpoint.ts";
import { pageQuery } from "./page-query.ts";

const mailbox = z.string().check(z.regex(/^(office|[1-9][0-9]{1,5})$/));

const messageSchema = z.object({
  call: z.string(),
  recording: z.string(),
  /** An extension, or "office". */
  mailbox,
  /** Epoch milliseconds. */
  startedAt: z.number(),
  seconds: z.exactOptional(z.number()),
  from: z.nullable(z.string()),
  callerName: z.exactOptional(z.string()),
  /** By whoever asks: on the web, or at their telephone. */
  heard: z.boolean(),
});
/** A message in a mailbox. */
export type MessageView = z.output<typeof messageSchema>;

const mailboxSchema = z.object({
  id: mailbox,
  /** Name of the person, or of the office. */
  name: z.string(),
  isOwn: z.boolean(),
  /** How many of the newest hundred messages the reader has not heard. */
  unheard: z.number(),
});
export type MailboxView = z.output<typeof mailboxSchema>;

const messageParams = z.object({ mailbox, call: recordingIdsSchema.shape.call, recording: recordingIdsSchema.shape.recording });

export const voicemailApi = {
  "GET /api/mailboxes": {
    access: "member",
    summary: "The mailboxes that one may open, with what is new in one's own and the office's",
    answer: z.object({ mailboxes: z.array(mailboxSchema) }),
  },
  "GET /api/mailboxes/{mailbox}/messages": {
    access: "member",
    summary: "Messages of a mailbox, newest first",
    params: z.object({ mailbox }),
    query: pageQuery,
    answer: z.object({ messages: z.array(messageSchema), cursor: z.exactOptional(z.string()) }),
  },
  "PUT /api/mailboxes/{mailbox}/messages/{call}/{recording}/heard": {
    access: "member",
    summary: "Says whether one has heard a message",
    params: messageParams,
    body: z.strictObject({ heard: z.boolean() }),
    answer: "nothing",
  },
  "DELETE /api/mailboxes/{mailbox}/messages/{call}/{recording}": {
    access: "member",
    summary: "Deletes a message for good: in one's own mailbox, or where one may delete recordings",
    params: messageParams,
    answer: "nothing",
  },
} as const satisfies Endpoints;
