/** Calls, their legs and recordings, as they are shown. */
import * as z from "zod/mini";
import { recordingStateSchema } from "../../recordings/stored-recording.ts";
import { callOutcomeSchema } from "../../voice/call-summary.ts";
import type { Unchanging } from "./unchanging.ts";

const optionalText = z.exactOptional(z.string());
const optionalNumber = z.exactOptional(z.number());

export const callSchema = z.object({
  id: z.string(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  /** E.164 where the caller showed a number, `sip:` or `client:` where it was one; null when withheld. */
  from: z.nullable(z.string()),
  /** As the carrier named the caller. */
  callerName: optionalText,
  /** The office's number that was dialled, E.164. */
  number: z.nullable(z.string()),
  /** `by` and `mailbox` are names of people, not extensions; a list leaves `by` out when several people were rung. */
  outcome: callOutcomeSchema,
  /** From the carrier's answer to the end; absent while live. */
  seconds: optionalNumber,
  talkSeconds: optionalNumber,
  /** A recording is expected; whether it is here, the call itself tells. */
  recorded: z.boolean(),
});
export type CallView = Unchanging<z.output<typeof callSchema>>;

/** A phone that was rung. */
const legSchema = z.object({
  id: z.string(),
  /** Whose phone, when it belongs to somebody of the office. */
  name: optionalText,
  to: optionalText,
  answeredAt: optionalNumber,
  acceptedAt: optionalNumber,
  endedAt: optionalNumber,
});
export type LegView = Unchanging<z.output<typeof legSchema>>;

const recordingSchema = z.object({
  id: z.string(),
  kind: z.enum(["call", "voicemail"]),
  /** Name of the person, or of the office for the shared mailbox. */
  mailbox: optionalText,
  state: recordingStateSchema,
  seconds: optionalNumber,
  /** 2: the caller is the first channel, the office the second. */
  channels: optionalNumber,
  startedAt: optionalNumber,
});
export type RecordingView = Unchanging<z.output<typeof recordingSchema>>;

export const callDetailSchema = z.extend(callSchema, {
  /** Why the call went where it went, one sentence a step, in the language that was asked for. */
  story: z.array(z.object({ at: z.number(), text: z.string() })),
  planVersions: z.array(z.number()),
  legs: z.array(legSchema),
  recordings: z.array(recordingSchema),
});
export type CallDetailView = Unchanging<z.output<typeof callDetailSchema>>;
