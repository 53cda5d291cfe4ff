/** POST /api/people: a new person can be dialled at once; with an e-mail they are invited, as a user of their own telephone. */
import { listMembers } from "../../../adapters/dynamodb/members.ts";
import { Refusal } from "../../../core/errors.ts";
import { isTaken, nextExtension } from "../../../core/tenants/people/next-extension.ts";
import type { Person } from "../../../core/voice/dial-plan.ts";
import type { Asked, EndpointHandler } from "../endpoint-handler.ts";
import { invite } from "../members/invite-member.ts";
import { standardGreeting } from "../my-phone/greeting.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { changeSetup, type Setup } from "../setup/change-setup.ts";
import { personView } from "./person-view.ts";

const RING_SECONDS = 20;

export const addPerson: EndpointHandler<"POST /api/people"> = async ({ body }, services, who) => {
  const { email } = body;
  if (email !== undefined && (await listMembers(services.table, who.tenant)).some((member) => member.email === email))
    throw new Refusal("already-member");
  let added: Person | undefined;
  await changeSetup(services, who, ({ plan }) => {
    const person = newPerson(plan, body);
    added = person;
    return { plan: { ...plan, people: [...plan.people, person] }, audit: { action: "person.add", subject: person.name, after: person } };
  });
  if (added === undefined) throw new Error("nobody was added");
  const { name, extension } = added;
  const member = email === undefined ? undefined : await inviteIfPossible(services, who, { email, name, role: "user", extension });
  return personView(added, member, services.now());
};

/** The person is there by now, whatever becomes of the mail: they are shown as somebody who does not sign in, and can be invited again. */
async function inviteIfPossible(services: AccountServices, who: Member, invited: Parameters<typeof invite>[2]) {
  try {
    return await invite(services, who, invited);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    services.log({ at: "account", trouble: "invitation", error: error instanceof Error ? error.name : "unknown" });
    return undefined;
  }
}

function newPerson(plan: Setup["plan"], { name, office, mobile, ...body }: Asked<"POST /api/people">["body"]): Person {
  const extension = body.extension ?? nextExtension(plan);
  if (extension === undefined || isTaken(plan, extension)) throw new Refusal("extension-taken");
  return {
    extension,
    name,
    office,
    // Whoever answers a mobile is asked to press 1: else its own voicemail would take the office's calls.
    devices: mobile === undefined ? [] : [{ kind: "number", number: mobile, screen: true }],
    ringSeconds: RING_SECONDS,
    voicemailGreeting: standardGreeting(name, plan.officeName),
  };
}
