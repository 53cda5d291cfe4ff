/** A message of the work queue: what is to be done, and the item that asks for it. Nothing else in it is trusted or needed. */
import * as z from "zod/mini";

const text = z.string().check(z.minLength(1), z.maxLength(1024));

export const workMessageSchema = z.strictObject({ kind: text, pk: text, sk: text });
export type WorkMessage = z.infer<typeof workMessageSchema>;
