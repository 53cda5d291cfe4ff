/** PUT /api/people/{extension}/suspension: from the next call on they are not rung, or rung again; where they may, their sign-in follows. */
import { listMembers, memberChange } from "../../../adapters/dynamodb/members.ts";
import { handOver } from "../../../core/tenants/people/hand-over.ts";
import type { DialPlan, Person } from "../../../core/voice/dial-plan.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { findFresh, findPerson, memberWith } from "./find-person.ts";
import { mayEndSignIn } from "./may-end-sign-in.ts";
import { personView } from "./person-view.ts";
import { refuseHeir, refuseStuck } from "./refuse-heir.ts";

export const suspendPerson: EndpointHandler<"PUT /api/people/{extension}/suspension"> = async ({ params, body }, services, who) => {
  const { etag, suspended, heir } = body;
  const setup = await changeSetup(services, who, async (before, now) => {
    const members = await listMembers(services.table, who.tenant);
    const person = findFresh(before, params.extension, { etag, members, now });
    if ((person.suspended === true) === suspended) return undefined;
    refuseHeir(before.plan, person.extension, heir);
    const handed = heir === undefined ? before.plan : handOver(before.plan, person.extension, heir);
    const after = standing(person, suspended);
    const plan: DialPlan = { ...handed, people: handed.people.map((each) => (each.extension === person.extension ? after : each)) };
    refuseStuck(plan);
    const member = memberWith(members, person.extension);
    const isTheirs = member !== undefined && mayEndSignIn(who, member, members, now);
    const change = suspended ? { set: { suspended: true } } : { remove: ["suspended"] };
    return {
      plan,
      audit: { action: "person.change", subject: person.name, before: { suspended: !suspended }, after: { suspended, heir } },
      beside: isTheirs ? memberChange(member, change) : [],
    };
  });
  const members = await listMembers(services.table, who.tenant);
  return personView(findPerson(setup, params.extension), memberWith(members, params.extension), services.now());
};

function standing({ suspended: _before, ...person }: Person, suspended: boolean): Person {
  return suspended ? { ...person, suspended } : person;
}
