/** Whose calls a member sees: the office's, or those that they were part of. */
import { Refusal } from "../../../core/errors.ts";
import type { Member } from "../person.ts";

/** The extension whose calls are all that the member sees; undefined when they see every call */
export function onlyOwn({ allowed, extension }: Member): { readonly extension: string | undefined } | undefined {
  return allowed.has("calls.see") ? undefined : { extension };
}

/** A call that is not one's own is answered like one that never was. @throws Refusal "not-found" */
export function refuseOthers(member: Member, people: readonly string[]): void {
  const own = onlyOwn(member);
  if (own !== undefined && !isOf(people, own.extension)) throw new Refusal("not-found");
}

/** Whether the member was part of it. */
export const isOf = (people: readonly string[], extension: string | undefined): boolean =>
  extension !== undefined && people.includes(extension);
