/** What is answered instead of what was asked for: RFC 9457, application/problem+json. */
import * as z from "zod/mini";
import type { Unchanging } from "./unchanging.ts";

export const problemSchema = z.object({
  type: z.string(),
  /** For people: what to do. */
  title: z.string(),
  status: z.int(),
  /** Stable, for programs: see core/errors.ts. */
  code: z.string(),
  detail: z.exactOptional(z.string()),
  /** With code "stale": what is there now, in the form in which it is asked for; null when it is gone. */
  current: z.exactOptional(z.unknown()),
  /** Each field that is wrong, by its JSON path. */
  problems: z.exactOptional(z.array(z.object({ path: z.string(), code: z.string(), message: z.string() }))),
});
export type ProblemView = Unchanging<z.output<typeof problemSchema>>;
