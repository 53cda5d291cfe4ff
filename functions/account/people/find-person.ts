import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { Person } from "../../../core/voice/dial-plan.ts";
import { refuseStale } from "../setup/etag.ts";
import type { Setup } from "../setup/change-setup.ts";
import { personView } from "./person-view.ts";

/** @throws Refusal "not-found" */
export function findPerson({ plan }: Pick<Setup, "plan">, extension: string): Person {
  const person = plan.people.find((each) => each.extension === extension);
  if (person === undefined) throw new Refusal("not-found");
  return person;
}

/** @throws Refusal "not-found", "stale" with the person as they are now */
export function findFresh(
  setup: Setup,
  extension: string,
  { etag, members, now }: { readonly etag: string; readonly members: readonly StoredMember[]; readonly now: number },
): Person {
  const person = findPerson(setup, extension);
  refuseStale(etag, person, personView(person, memberWith(members, extension), now));
  return person;
}

export const memberWith = (members: readonly StoredMember[], extension: string): StoredMember | undefined =>
  members.find((member) => member.extension === extension);
