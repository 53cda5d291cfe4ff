/** The office's calls: their list, one call with its story, recordings and notes, and the list as a file. */
import * as z from "zod/mini";
import { recordingIdsSchema, recordingStateSchema } from "../../recordings/stored-recording.ts";
import { callDirectionSchema, callFactsSchema, listedCallSchema } from "../listed-call.ts";
import type { Endpoints } from "./endpoint.ts";
import { languageQuery } from "./language-query.ts";
import { pageQuery } from "./page-query.ts";
import type { Unchanging } from "./unchanging.ts";

const at = z.number();
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));

/** Which calls are meant: all that is given must fit. */
const callsFilter = {
  /** Extension of somebody who was part of it. */
  person: z.exactOptional(z.string().check(z.regex(/^[1-9][0-9]{1,5}$/))),
  /** The office's number that was dialled, E.164. */
  number: z.exactOptional(z.string().check(z.regex(/^\+[1-9][0-9]{6,14}$/))),
  direction: z.exactOptional(callDirectionSchema),
  outcome: z.exactOptional(z.enum(["answered", "voicemail", "missed", "informed"])),
  /** Missed calls and messages: "yes" for those that nobody has called back for, "no" for the others. */
  open: z.exactOptional(z.enum(["yes", "no"])),
  /** Days of the office, both inclusive. */
  from: z.exactOptional(day),
  to: z.exactOptional(day),
  /** A caller's name or part of it, or digits of their number. */
  search: z.exactOptional(z.string().check(z.maxLength(80))),
};
const filterSchema = z.object(callsFilter);
export type CallsFilter = Unchanging<z.output<typeof filterSchema>>;

const callViewSchema = z.extend(callFactsSchema, { returned: listedCallSchema.shape.returned });
/** A call in a list. */
export type CallView = Unchanging<z.output<typeof callViewSchema>>;

const callListSchema = z.object({
  calls: z.array(callViewSchema),
  /** Give it back for the next page; absent on the last. */
  cursor: z.exactOptional(z.string()),
  /** The search stopped here (epoch milliseconds), although the page is not full: it goes on with the cursor. */
  searchedBack: z.exactOptional(at),
});
export type CallListView = Unchanging<z.output<typeof callListSchema>>;

const legSchema = z.object({
  id: z.string(),
  /** Whose phone, when it belongs to somebody of the office. */
  name: z.exactOptional(z.string()),
  to: z.exactOptional(z.string()),
  answeredAt: z.exactOptional(at),
  acceptedAt: z.exactOptional(at),
  endedAt: z.exactOptional(at),
});
/** A phone that was rung. */
export type LegView = Unchanging<z.output<typeof legSchema>>;

const recordingSchema = z.object({
  id: z.string(),
  kind: z.enum(["call", "voicemail"]),
  /** Name of the person, or of the office for the shared mailbox. */
  mailbox: z.exactOptional(z.string()),
  state: recordingStateSchema,
  seconds: z.exactOptional(z.number()),
  /** 2: the caller is the first channel, the office the second. */
  channels: z.exactOptional(z.number()),
  startedAt: z.exactOptional(at),
  deletedAt: z.exactOptional(at),
  deletedBy: z.exactOptional(z.string()),
});
export type RecordingView = Unchanging<z.output<typeof recordingSchema>>;

const noteSchema = z.object({ id: z.string(), at, by: z.string(), text: z.string(), isOwn: z.boolean() });
export type NoteView = Unchanging<z.output<typeof noteSchema>>;

const callDetailSchema = z.extend(callViewSchema, {
  /** Why the call went where it went, one sentence a step, in the language that was asked for. */
  story: z.array(z.object({ at, text: z.string() })),
  planVersions: z.array(z.number()),
  legs: z.array(legSchema),
  recordings: z.array(recordingSchema),
  /** Oldest first. */
  notes: z.array(noteSchema),
});
export type CallDetailView = Unchanging<z.output<typeof callDetailSchema>>;

const audioSchema = z.object({ url: z.string(), expiresAt: at });
/** An address that plays for five minutes, with range requests. */
export type AudioView = Unchanging<z.output<typeof audioSchema>>;

const callParams = z.object({ id: recordingIdsSchema.shape.call });
const recordingParams = z.object({ id: recordingIdsSchema.shape.call, recording: recordingIdsSchema.shape.recording });

export const callsApi = {
  "GET /api/calls": {
    access: "member",
    summary: "Calls, newest first: the office's for whoever may see them all, else one's own",
    query: z.extend(pageQuery, callsFilter),
    answer: callListSchema,
  },
  "GET /api/calls.csv": {
    access: "member",
    summary: "The same calls as a file for a spreadsheet",
    query: z.extend(languageQuery, callsFilter),
    answer: "file",
    refusals: ["too-many-calls"],
  },
  "GET /api/calls/{id}": {
    access: "member",
    summary: "One call: its story, telephones, recordings and notes",
    params: callParams,
    query: languageQuery,
    answer: callDetailSchema,
  },
  "POST /api/calls/{id}/recordings/{recording}/audio": {
    access: "member",
    summary: "An address that plays the recording for five minutes",
    params: recordingParams,
    answer: audioSchema,
    refusals: ["recording-not-ready"],
  },
  "DELETE /api/calls/{id}/recordings/{recording}": {
    access: "recordings.delete",
    summary: "Deletes a recording for good, here and at the carrier",
    params: recordingParams,
    answer: "nothing",
  },
  "POST /api/calls/{id}/notes": {
    access: "member",
    summary: "Writes a note on a call",
    params: callParams,
    body: z.strictObject({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)) }),
    answer: noteSchema,
    refusals: ["too-many-notes"],
  },
  "DELETE /api/calls/{id}/notes/{note}": {
    access: "member",
    summary: "Takes back one's own note",
    params: z.object({ id: recordingIdsSchema.shape.call, note: z.string().check(z.regex(/^\d{13}-[0-9a-f-]{36}$/)) }),
    answer: "nothing",
  },
  "PUT /api/calls/{id}/returned": {
    access: "member",
    summary: "Says that a missed call was called back, or that it was not",
    params: callParams,
    body: z.strictObject({ returned: z.boolean() }),
    answer: z.object({ returned: listedCallSchema.shape.returned }),
    refusals: ["changed-meanwhile"],
  },
} as const satisfies Endpoints;

/** A day that there is, in a year that the product can have seen. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text >= "2000-01-01" && text <= "2999-12-31";
}
