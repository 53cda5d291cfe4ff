/** Which page of a list is asked for. */
import * as z from "zod/mini";

export const pageQuery = z.strictObject({
  /** 1 to 100. */
  limit: z.exactOptional(z.string().check(z.regex(/^([1-9][0-9]?|100)$/))),
  /** What the page before gave. */
  cursor: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,2000}$/))),
});
