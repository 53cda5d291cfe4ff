/**
 * An office as one file: gzipped lines of JSON. The first names format and office, the last counts the lines before it and says what
 * they hash to, so that a file that was cut off or changed is told from a whole one. It holds no names of files, and no reader has to
 * have more than a line of it in memory.
 */
import * as z from "zod/mini";
import { flowSchema } from "./flow.ts";
import { soundSchema } from "./sound.ts";
import { tenantProfileSchema } from "./tenant-profile.ts";
import { dialPlanSchema } from "../voice/dial-plan.ts";

export const TRANSFER_FORMAT = 1;
/** In the bucket of recordings, where no office's name can begin so. */
export const TRANSFERS_PREFIX = "_transfer/";

export const transferKeyOf = (tenant: string, id: string, way: "in" | "out"): string => `${TRANSFERS_PREFIX}${tenant}/${way}/${id}.simu.gz`;

/** What a file may be at most: an office with a million calls is smaller. */
export const TRANSFER_LIMITS = {
  /** As it is sent. */
  bytes: 100_000_000,
  /** Unpacked. */
  inflated: 1_000_000_000,
  line: 12_000_000,
  lines: 3_000_000,
} as const;

export const transferHeadSchema = z.object({
  kind: z.literal("simu-office"),
  format: z.number(),
  tenant: z.string(),
  office: z.string(),
  madeAt: z.number(),
});
export type TransferHead = z.output<typeof transferHeadSchema>;

export const transferEndSchema = z.object({ kind: z.literal("end"), lines: z.number(), sha256: z.string() });

/** The lines that an import looks at; others are the office's history, kept for its owner. */
export const transferSetupSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("profile"), profile: z.pick(tenantProfileSchema, { name: true, zone: true, country: true, language: true }) }),
  z.object({ kind: z.literal("plan"), plan: dialPlanSchema }),
  z.object({ kind: z.literal("draft"), flow: flowSchema }),
  z.object({ kind: z.literal("sound"), sound: soundSchema }),
]);
export const SETUP_KINDS: ReadonlySet<string> = new Set(["profile", "plan", "draft", "sound"]);

/** A sound that the set-up plays, at the address at which it lay when the file was made. */
export const AUDIO_KIND = "audio";
export const transferAudioSchema = z.object({ address: z.string(), wav: z.string() });
