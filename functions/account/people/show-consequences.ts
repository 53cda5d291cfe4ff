/** GET /api/people/{extension}/consequences: what would happen to somebody's calls, before anything does. */
import { listMembers } from "../../../adapters/dynamodb/members.ts";
import { consequencesOf, type Consequence } from "../../../core/tenants/people/consequences.ts";
import { withoutPerson } from "../../../core/tenants/people/hand-over.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";
import { findPerson, memberWith } from "./find-person.ts";
import { mayEndSignIn } from "./may-end-sign-in.ts";
import { stuckIn } from "./refuse-heir.ts";

export const showConsequences: EndpointHandler<"GET /api/people/{extension}/consequences"> = async ({ params, query }, services, who) => {
  const { extension } = params;
  const { change } = query;
  const setup = await readSetup(services, who.tenant);
  const person = findPerson(setup, extension);
  const members = await listMembers(services.table, who.tenant);
  const member = memberWith(members, extension);
  const ends = change !== "move" && member !== undefined && mayEndSignIn(who, member, members, services.now());
  const signIn: Consequence[] = member === undefined || change === "move" ? [] : [{ kind: "sign-in", email: member.email, ends }];
  const { plan } = setup;
  const after = {
    suspend: () => ({ ...plan, people: plan.people.map((each) => (each === person ? { ...each, suspended: true as const } : each)) }),
    remove: () => withoutPerson(plan, extension),
    move: () => plan,
  }[change]();
  return { consequences: [...consequencesOf(plan, person, change), ...signIn], needsHeir: stuckIn(after).length > 0 };
};
