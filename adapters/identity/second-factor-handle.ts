/** What leads from the first step of signing in to the second: the user pool's own session of the challenge, and whose it is. */
import * as z from "zod/mini";

const handleSchema = z.object({ username: z.string().check(z.minLength(1)), session: z.string().check(z.minLength(1)) });
type Handle = z.infer<typeof handleSchema>;

/** Letters that a cookie may hold. */
export const writeHandle = (handle: Handle): string => Buffer.from(JSON.stringify(handle)).toString("base64url");

/** Undefined for what is no handle; whether it is a good one, the user pool says. */
export function readHandle(text: string): Handle | undefined {
  try {
    return z.safeParse(handleSchema, JSON.parse(Buffer.from(text, "base64url").toString())).data;
  } catch {
    return undefined;
  }
}
