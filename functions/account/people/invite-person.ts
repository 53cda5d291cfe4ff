/** POST /api/people/{extension}/invitation: somebody who could be dialled alone may now sign in, too. */
import { listMembers } from "../../../adapters/dynamodb/members.ts";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { invite } from "../members/invite-member.ts";
import { readSetup } from "../setup/change-setup.ts";
import { findPerson, memberWith } from "./find-person.ts";
import { personView } from "./person-view.ts";

export const invitePerson: EndpointHandler<"POST /api/people/{extension}/invitation"> = async ({ params, body }, services, who) => {
  const person = findPerson(await readSetup(services, who.tenant), params.extension);
  if (memberWith(await listMembers(services.table, who.tenant), person.extension) !== undefined) throw new Refusal("extension-taken");
  const { name, extension } = person;
  const member = await invite(services, who, { email: body.email, name, role: "user", extension });
  return personView(person, member, services.now());
};
