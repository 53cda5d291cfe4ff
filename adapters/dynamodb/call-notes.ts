/** What people of the office wrote on a call: one item a note, never changed, taken back by whoever wrote it. */
import * as z from "zod/mini";
import { noteKey } from "./keys.ts";
import type { Item, Key, Write } from "./table.ts";

const storedNoteSchema = z.object({
  id: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  text: z.string(),
  user: z.string(),
  by: z.string(),
});
export type StoredNote = z.output<typeof storedNoteSchema>;

export const readNote = (item: Item): StoredNote => storedNoteSchema.parse(item);

export const noteWrite = (tenant: string, call: string, note: StoredNote): Write => ({
  put: { ...noteKeyOf(tenant, call, note.id), ...note },
  onlyIf: { absent: ["pk"] },
});

/** Fails when the note is somebody else's, or gone. */
export const noteDeletion = (tenant: string, call: string, id: string, user: string): Write => ({
  delete: noteKeyOf(tenant, call, id),
  onlyIf: { equals: { user } },
});

/** @param id the time (13 digits), "-" and something that makes it the only one */
const noteKeyOf = (tenant: string, call: string, id: string): Key => noteKey(tenant, call, Number(id.slice(0, 13)), id.slice(14));

export const noteIdOf = (at: number, random: string): string => `${String(at).padStart(13, "0")}-${random}`;
