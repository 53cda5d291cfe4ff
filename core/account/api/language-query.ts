/** In which language what is told in whole sentences is asked for. */
import * as z from "zod/mini";

export const languageSchema = z.enum(["en", "sw"]);
export const languageQuery = z.strictObject({ language: z.exactOptional(languageSchema) });
