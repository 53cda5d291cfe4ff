/** PATCH /api/people/{extension}: who somebody is, where they sit, and how they are reached. */
import { listMembers, memberChange } from "../../../adapters/dynamodb/members.ts";
import { pinMove, readPin } from "../../../adapters/dynamodb/pins.ts";
import type { Write } from "../../../adapters/dynamodb/table.ts";
import { Refusal } from "../../../core/errors.ts";
import { withExtension } from "../../../core/tenants/people/hand-over.ts";
import { isTaken } from "../../../core/tenants/people/next-extension.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { AccountServices } from "../services.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { applyReach } from "./apply-reach.ts";
import { findFresh, findPerson, memberWith } from "./find-person.ts";
import { personView } from "./person-view.ts";

export const changePerson: EndpointHandler<"PATCH /api/people/{extension}"> = async ({ params, body }, services, who) => {
  const { name, office, etag, extension = params.extension, ...reach } = body;
  const setup = await changeSetup(services, who, async (before, now) => {
    const members = await listMembers(services.table, who.tenant);
    const person = findFresh(before, params.extension, { etag, members, now });
    const changed = applyReach({ ...person, name: name ?? person.name, office: office ?? person.office }, reach);
    const people = before.plan.people.map((each) => (each === person ? changed : each));
    const plan = { ...before.plan, people };
    const audit = { action: "person.change", subject: changed.name, before: person, after: { ...changed, extension } } as const;
    if (extension === person.extension) return { plan, audit };
    if (isTaken(before.plan, extension)) throw new Refusal("extension-taken");
    const beside = await moved(services, who.tenant, { from: person.extension, to: extension });
    return { plan: withExtension(plan, person.extension, extension), audit, beside };
  });
  const members = await listMembers(services.table, who.tenant);
  return personView(findPerson(setup, extension), memberWith(members, extension), services.now());
};

/** Sign-in and PIN go along. */
async function moved(
  { table }: AccountServices,
  tenant: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Write[]> {
  const member = memberWith(await listMembers(table, tenant), from);
  const mailbox = { tenant, extension: from };
  const pin = await readPin(table, mailbox);
  return [
    ...(member === undefined ? [] : memberChange(member, { set: { extension: to } })),
    ...(pin === undefined ? [] : pinMove(mailbox, to, pin)),
  ];
}
