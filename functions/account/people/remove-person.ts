/** DELETE /api/people/{extension}: whoever was named takes over where nobody else is rung; the messages that were left stay. */
import { listMembers, memberChange, memberRemoval } from "../../../adapters/dynamodb/members.ts";
import { pinRemoval } from "../../../adapters/dynamodb/pins.ts";
import { withoutPerson } from "../../../core/tenants/people/hand-over.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { findFresh, memberWith } from "./find-person.ts";
import { mayEndSignIn } from "./may-end-sign-in.ts";
import { refuseHeir, refuseStuck } from "./refuse-heir.ts";

export const removePerson: EndpointHandler<"DELETE /api/people/{extension}"> = async ({ params, body }, services, who) => {
  const { extension } = params;
  const { etag, heir } = body;
  await changeSetup(services, who, async (before, now) => {
    const members = await listMembers(services.table, who.tenant);
    const person = findFresh(before, extension, { etag, members, now });
    refuseHeir(before.plan, extension, heir);
    const plan = withoutPerson(before.plan, extension, heir);
    refuseStuck(plan);
    const member = memberWith(members, extension);
    const ends = member !== undefined && mayEndSignIn(who, member, members, now);
    const signIn = ends ? memberRemoval(member) : member === undefined ? [] : memberChange(member, { remove: ["extension"] });
    return {
      plan,
      audit: { action: "person.remove", subject: person.name, before: person, after: { heir } },
      beside: [...signIn, pinRemoval({ tenant: who.tenant, extension })],
    };
  });
};
