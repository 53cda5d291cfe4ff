/** GET /api/mailboxes: which there are, and where something new is. */
import { listMessages } from "../../../adapters/dynamodb/messages.ts";
import type { MailboxView } from "../../../core/account/api/voicemail.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { readSetup } from "../setup/change-setup.ts";
import { readerOf } from "./mailboxes.ts";

/** Older messages that nobody heard are no news. */
const NEWEST = 100;

export const listMailboxes: EndpointHandler<"GET /api/mailboxes"> = async (_, services, member) => {
  const { plan } = await readSetup(services, member.tenant);
  const people = plan.people.map(({ extension, name }) => ({ id: extension, name }));
  const own = people.filter(({ id }) => id === member.extension);
  if (!member.allowed.has("calls.see")) return { mailboxes: await Promise.all(own.map((box) => withNews(services, member, box))) };
  const office = { id: "office", name: plan.officeName };
  const counted = await Promise.all([...own, office].map((box) => withNews(services, member, box)));
  const others = people.filter(({ id }) => id !== member.extension).map((box) => ({ ...box, isOwn: false, unheard: 0 }));
  return { mailboxes: [...counted, ...others] };
};

async function withNews(
  { table }: AccountServices,
  member: Member,
  box: { readonly id: string; readonly name: string },
): Promise<MailboxView> {
  const { messages } = await listMessages(table, member.tenant, box.id, { limit: NEWEST });
  const unheard = messages.filter(({ heardBy }) => !heardBy.includes(readerOf(member))).length;
  return { ...box, isOwn: box.id === member.extension, unheard };
}
