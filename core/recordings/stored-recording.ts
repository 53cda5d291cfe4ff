/**
 * A recording as it is stored, beside its call. It is announced once (by the carrier's notice or by the check-up), copied,
 * and may be deleted; a deleted one stays as a tombstone, so that a late repeat of the notice cannot bring it back.
 */
import * as z from "zod/mini";

const wholeNumber = z.int().check(z.gte(0));

/** The ids go into object keys and carrier addresses: nothing but these shapes ever does. */
export const recordingIdsSchema = z.object({
  tenant: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,30}[a-z0-9]$/)),
  call: z.string().check(z.regex(/^CA[0-9a-f]{32}$/)),
  account: z.string().check(z.regex(/^AC[0-9a-f]{32}$/)),
  recording: z.string().check(z.regex(/^RE[0-9a-f]{32}$/)),
});
export type RecordingIds = z.infer<typeof recordingIdsSchema>;

/**
 * `pending`: to be copied. `stored`: ours. `absent`: the carrier recorded nothing. `missing`: given up after a day of trying.
 * `deleted`: a tombstone.
 */
export const recordingStateSchema = z.enum(["pending", "stored", "absent", "missing", "deleted"]);
export type RecordingState = z.infer<typeof recordingStateSchema>;

export const storedRecordingSchema = z.extend(recordingIdsSchema, {
  kind: z.enum(["call", "voicemail"]),
  /** An extension, or "office" for the mailbox that all share; only with `voicemail`. */
  mailbox: z.exactOptional(z.string()),
  seconds: z.exactOptional(wholeNumber),
  channels: z.exactOptional(wholeNumber),
  /** Epoch milliseconds, by the carrier's clock. */
  startedAt: z.exactOptional(wholeNumber),
  /** When it was first heard of (epoch milliseconds). */
  announcedAt: wholeNumber,
  state: recordingStateSchema,
  objectKey: z.exactOptional(z.string()),
  bytes: z.exactOptional(wholeNumber),
  /** Of the object's bytes, in hexadecimal. */
  sha256: z.exactOptional(z.string()),
  storedAt: z.exactOptional(wholeNumber),
  deletedAt: z.exactOptional(wholeNumber),
  /** Name of whoever deleted it. */
  deletedBy: z.exactOptional(z.string()),
  /** The carrier could not be brought to delete its copy yet; the check-up tries again. */
  leftAtCarrier: z.exactOptional(z.boolean()),
});
export type StoredRecording = z.infer<typeof storedRecordingSchema>;
