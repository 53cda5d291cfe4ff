/** Messages in mailboxes: an item each, in the order of time, made when the message's sound is ours and gone with it. */
import * as z from "zod/mini";
import type { StoredRecording } from "../../core/recordings/stored-recording.ts";
import { storedCallSchema } from "../../core/voice/stored-call.ts";
import { ifItHolds } from "./if-it-holds.ts";
import { callKey, messageKey, recordingKey } from "./keys.ts";
import type { Item, Key, Table } from "./table.ts";

/** Name of the attribute that holds when somebody heard it. */
const HEARD = "heard_";

const messageSchema = z.object({
  call: z.string(),
  recording: z.string(),
  mailbox: z.string(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  seconds: z.exactOptional(z.number()),
  from: z.nullable(z.string()),
  callerName: z.exactOptional(z.string()),
  /** Its deletion is under way. */
  hidden: z.exactOptional(z.boolean()),
});

/** A message, with who has heard it. */
export type Message = z.output<typeof messageSchema> & { readonly heardBy: readonly string[] };

export const keyOfMessage = ({ tenant, mailbox, startedAt, announcedAt, recording }: StoredRecording): Key =>
  messageKey(tenant, mailbox ?? "office", startedAt ?? announcedAt, recording);

/** Puts a stored message into its mailbox. One that was deleted meanwhile stays out; a repeat changes nothing. */
export async function fileMessage(table: Pick<Table, "get" | "transact">, recording: StoredRecording): Promise<void> {
  const { tenant, call, recording: id, mailbox = "office", seconds, startedAt, announcedAt } = recording;
  const item = await table.get(callKey(tenant, call));
  const caller = item === undefined ? undefined : storedCallSchema.parse(item);
  const message = {
    call,
    recording: id,
    mailbox,
    startedAt: startedAt ?? announcedAt,
    ...(seconds === undefined ? {} : { seconds }),
    from: caller?.from === undefined || caller.from === "" ? null : caller.from,
    ...(caller?.callerName === undefined ? {} : { callerName: caller.callerName }),
  };
  await ifItHolds(
    table.transact([
      { check: recordingKey(tenant, call, id), onlyIf: { equals: { state: "stored" } } },
      { update: keyOfMessage(recording), change: { setOnce: message } },
    ]),
  );
}

/** Takes a message out of sight at once; a worker removes it. */
export async function hideMessage(table: Pick<Table, "update">, recording: StoredRecording): Promise<void> {
  if (recording.kind !== "voicemail") return;
  await hideMessageAt(table, keyOfMessage(recording));
}

export const hideMessageAt = (table: Pick<Table, "update">, key: Key): Promise<boolean> =>
  ifItHolds(table.update(key, { set: { hidden: true }, onlyIf: { exists: ["recording"] } }));

export const removeMessage = (table: Pick<Table, "delete">, recording: StoredRecording): Promise<void> =>
  table.delete(keyOfMessage(recording));

/** Messages of a mailbox, newest first. @param before only those that are older than this one */
export async function listMessages(
  table: Pick<Table, "query">,
  tenant: string,
  mailbox: string,
  page: { readonly limit: number; readonly cursor?: string; readonly skTo?: string },
): Promise<{ readonly messages: readonly Message[]; readonly cursor?: string }> {
  const { pk } = messageKey(tenant, mailbox, 0, "");
  const { items, cursor } = await table.query({ pk, newestFirst: true, consistent: true, ...page });
  const messages = items.map(readMessage).filter(({ hidden }) => hidden !== true);
  return cursor === undefined ? { messages } : { messages, cursor };
}

function readMessage(item: Item): Message {
  const heardBy = Object.keys(item)
    .filter((name) => name.startsWith(HEARD))
    .map((name) => name.slice(HEARD.length));
  return { ...messageSchema.parse(item), heardBy };
}

/** Notes that this reader has heard it, or is to be told of it again. False when it is gone. */
export function markHeard(table: Pick<Table, "update">, key: Key, reader: string, heardAt: number | undefined): Promise<boolean> {
  const name = `${HEARD}${reader}`;
  const change = heardAt === undefined ? { remove: [name] } : { setOnce: { [name]: heardAt } };
  return ifItHolds(table.update(key, { ...change, onlyIf: { exists: ["recording"], absent: ["hidden"] } }));
}
