/** The office's library of sounds, the files in it, its standing sentences, and a voice to try a text with. */
import * as z from "zod/mini";
import { soundSchema } from "../../tenants/sound.ts";
import { dialPlanSchema, promptSchema } from "../../voice/dial-plan.ts";
import type { Endpoints } from "./endpoint.ts";
import { ofSetup } from "./setup-refusals.ts";

const etag = z.string().check(z.maxLength(40));
const { name } = soundSchema.shape;

const soundView = z.object({
  ...soundSchema.shape,
  etag: z.string(),
  /** Where callers hear it: a sound that is used is not deleted. */
  uses: z.array(z.object({ kind: z.enum(["sentence", "step", "greeting"]), name: z.string() })),
});
export type SoundView = z.output<typeof soundView>;

const sentencesView = z.object({
  sentences: dialPlanSchema.shape.sentences,
  /** Talks are recorded, and callers told so before. */
  recordCalls: z.boolean(),
  etag: z.string(),
});
export type SentencesView = z.output<typeof sentencesView>;

/** Base64. The pages send 8 kHz mu-law, of which five minutes are 2.4 MB; more is refused before it is read. */
const wav = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));
const MAX_FILE_BODY = 4 * 1024 * 1024;

export const soundsApi = {
  "GET /api/sounds": { access: "member", summary: "The office's sounds, by name", answer: z.object({ sounds: z.array(soundView) }) },
  "POST /api/sounds": {
    access: "sounds.manage",
    summary: "Adds a sound to the library",
    body: z.strictObject({ name, prompt: promptSchema }),
    answer: soundView,
    refusals: [...ofSetup, "too-many-sounds", "sound-refused", "no-voice"],
  },
  "PATCH /api/sounds/{sound}": {
    access: "sounds.manage",
    summary: "Renames a sound, or replaces what is heard, wherever it is used",
    body: z.strictObject({ etag, name: z.exactOptional(name), prompt: z.exactOptional(promptSchema) }),
    answer: soundView,
    refusals: [...ofSetup, "stale", "sound-refused", "no-voice"],
  },
  "DELETE /api/sounds/{sound}": {
    access: "sounds.manage",
    summary: "Deletes a sound that is not used",
    body: z.strictObject({ etag }),
    answer: "nothing",
    refusals: [...ofSetup, "stale", "sound-used"],
  },
  "POST /api/sound-files": {
    access: "member",
    summary: "Stores a WAV file and answers the address at which carriers get it",
    body: z.strictObject({ wav }),
    maxBodyBytes: MAX_FILE_BODY,
    answer: z.object({ audio: z.string(), seconds: z.number() }),
    refusals: ["sound-refused", "sound-too-long", "sound-room-full", "sounds-of-day-used"],
  },
  "POST /api/speech": {
    access: "member",
    summary: "A text as the carrier's voice says it",
    body: z.strictObject({ text: z.string().check(z.minLength(1), z.maxLength(3000)), language: z.string().check(z.maxLength(20)) }),
    answer: z.object({
      /** Base64. */
      wav: z.string(),
    }),
    refusals: ["no-voice", "speech-unavailable", "sounds-of-day-used"],
  },
  "GET /api/sentences": { access: "sounds.manage", summary: "The office's standing sentences", answer: sentencesView },
  "PUT /api/sentences": {
    access: "sounds.manage",
    summary: "Changes the standing sentences, and whether calls are recorded",
    body: z.strictObject({ etag, sentences: dialPlanSchema.shape.sentences, recordCalls: z.boolean() }),
    answer: sentencesView,
    refusals: [...ofSetup, "stale"],
  },
} as const satisfies Endpoints;
