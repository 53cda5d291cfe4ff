/** Which mailboxes a member may open. */
import { Refusal } from "../../../core/errors.ts";
import type { Member } from "../person.ts";

/** @throws Refusal "not-found": whose mailboxes there are is not told */
export function refuseClosed({ allowed, extension }: Member, mailbox: string): void {
  if (mailbox !== extension && !allowed.has("calls.see")) throw new Refusal("not-found");
}

/**
 * Under which name it is noted that somebody has heard a message. A telephone knows extensions only, so who has one is known by it:
 * what was heard there is heard on the web too.
 */
export const readerOf = ({ extension, user }: Pick<Member, "extension" | "user">): string => extension ?? user;
