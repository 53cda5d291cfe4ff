/** The office as a whole: as one file, out and in, and its end. */
import * as z from "zod/mini";
import type { Endpoints } from "./endpoint.ts";
import { ofSetup } from "./setup-refusals.ts";

const at = z.number();

const deletionViewSchema = z.object({
  /** When it was asked for and is carried out, and who asked; absent: it is not. */
  planned: z.exactOptional(z.object({ askedAt: at, askedBy: z.exactOptional(z.string()), dueAt: at, hasBegun: z.boolean() })),
  /** The PBX is to be switched off before. */
  mustSwitchOff: z.boolean(),
  people: z.number(),
  members: z.number(),
  numbers: z.array(z.string()),
  /** Ledger and payments are kept. */
  keepsLedger: z.boolean(),
});
export type DeletionView = z.output<typeof deletionViewSchema>;

const exportSchema = z.object({
  id: z.string(),
  state: z.enum(["waiting", "running", "done", "failed"]),
  startedAt: at,
  by: z.string(),
  /** How much has been written so far. */
  lines: z.number(),
  bytes: z.exactOptional(z.number()),
  finishedAt: z.exactOptional(at),
});
export type ExportView = z.output<typeof exportSchema>;

const importViewSchema = z.object({
  /** The office that the file was made of. */
  office: z.string(),
  madeAt: at,
  /** It is another office's: its set-up can be taken as a copy. */
  isForeign: z.boolean(),
  people: z.number(),
  offices: z.number(),
  groups: z.number(),
  steps: z.number(),
  /** Of the library. */
  sounds: z.number(),
  /** Of the call flow: one that is being drawn here stays, and the file's is left out. */
  draft: z.enum(["none", "taken", "left-out"]),
  /** Of the file, which this office has too. */
  numbersKept: z.array(z.string()),
  /** Of the file, which are not this office's: callers there are none of ours. */
  numbersLeftOut: z.array(z.string()),
  stepsLeftOut: z.number(),
  /** Telephones that are another office's own and are left out of a copy. */
  devicesLeftOut: z.number(),
});
export type ImportView = z.output<typeof importViewSchema>;

const idParams = z.object({ id: z.string().check(z.regex(/^[0-9a-f-]{36}$/)) });
const address = z.object({ url: z.string(), expiresAt: at });

/** What may be wrong with a file, or not fit into this office. */
const ofFile = [
  "not-an-office-file",
  "newer-file",
  "damaged-file",
  "file-too-large",
  "sound-refused",
  "sound-too-long",
  "too-many-sounds",
] as const;

export const officeApi = {
  "POST /api/office/exports": { access: "office.transfer", summary: "Begins to write the office into one file", answer: exportSchema },
  "GET /api/office/exports": {
    access: "office.transfer",
    summary: "Files of the last days, newest first",
    answer: z.object({ exports: z.array(exportSchema) }),
  },
  "POST /api/office/exports/{id}/address": {
    access: "office.transfer",
    summary: "An address that gives the file for five minutes",
    params: idParams,
    answer: address,
  },
  "POST /api/office/imports": {
    access: "office.transfer",
    summary: "An address that takes a file of an office",
    body: z.strictObject({ bytes: z.int().check(z.gte(1)) }),
    answer: z.object({ id: z.string(), url: z.string(), expiresAt: at }),
    refusals: ["file-too-large"],
  },
  "POST /api/office/imports/{id}/check": {
    access: "office.transfer",
    summary: "What the file would change; nothing is changed",
    params: idParams,
    answer: importViewSchema,
    refusals: [...ofFile, "plan-refused"],
  },
  "POST /api/office/imports/{id}/apply": {
    access: "office.transfer",
    summary: "Makes the set-up that is in the file the office's own",
    params: idParams,
    body: z.strictObject({
      /** The file is another office's, and that is meant. */
      asCopy: z.boolean(),
    }),
    answer: importViewSchema,
    refusals: [...ofFile, ...ofSetup, "foreign-file", "no-voice", "sound-room-full"],
  },
  "GET /api/office/deletion": {
    access: "office.delete",
    summary: "What a deletion of the office would take away",
    answer: deletionViewSchema,
  },
  "POST /api/office/deletion": {
    access: "office.delete",
    summary: "Deletes the office in seven days, confirmed by its name",
    body: z.strictObject({ confirm: z.string().check(z.maxLength(200)) }),
    answer: deletionViewSchema,
    refusals: ["not-confirmed", "switch-off-first", "deletion-begun"],
  },
  "DELETE /api/office/deletion": {
    access: "office.delete",
    summary: "Keeps the office after all",
    answer: deletionViewSchema,
  },
} as const satisfies Endpoints;
