/** The office's calls, and what was recorded of them. */
import * as z from "zod/mini";
import { recordingIdsSchema } from "../../recordings/stored-recording.ts";
import { callDetailSchema, callSchema } from "./call-views.ts";
import type { Endpoints } from "./endpoint.ts";
import { languageQuery } from "./language-query.ts";
import { pageQuery } from "./page-query.ts";
import type { Unchanging } from "./unchanging.ts";

const { call, recording } = recordingIdsSchema.shape;

const callListSchema = z.object({
  calls: z.array(callSchema),
  /** Give it back for the next page; absent on the last. */
  cursor: z.exactOptional(z.string()),
});
export type CallListView = Unchanging<z.output<typeof callListSchema>>;

/** An address that plays for five minutes, with range requests. */
const audioSchema = z.object({ url: z.string(), expiresAt: z.number() });
export type AudioView = Unchanging<z.output<typeof audioSchema>>;

export const callsApi = {
  "GET /api/calls": { access: "member", summary: "Calls, newest first", query: pageQuery, answer: callListSchema },
  "GET /api/calls/{id}": {
    access: "member",
    summary: "One call: its story, the telephones it rang, its recordings",
    params: z.strictObject({ id: call }),
    query: languageQuery,
    answer: callDetailSchema,
  },
  "POST /api/calls/{id}/recordings/{recording}/audio": {
    access: "member",
    summary: "An address that plays a recording for five minutes",
    params: z.strictObject({ id: call, recording }),
    answer: audioSchema,
    refusals: ["recording-not-ready"],
  },
} as const satisfies Endpoints;
