/** The end of an office: shown before, asked for by the owner, and taken back within some days. */
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { readBillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { keepOffice, planDeletion, readDeletion } from "../../../adapters/dynamodb/deletions.ts";
import { ifItHolds } from "../../../adapters/dynamodb/if-it-holds.ts";
import { listMembers } from "../../../adapters/dynamodb/members.ts";
import type { DeletionView } from "../../../core/account/api/office.ts";
import { Refusal } from "../../../core/errors.ts";
import { GRACE_MS } from "../../../core/tenants/deletion.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { entryOf, readSetup } from "../setup/change-setup.ts";

export const showDeletion: EndpointHandler<"GET /api/office/deletion"> = (_, services, member) => view(services, member);

export const askForDeletion: EndpointHandler<"POST /api/office/deletion"> = async ({ body }, services, member) => {
  const { tenant, name } = member;
  const { profile } = await readSetup(services, tenant);
  if (body.confirm.trim() !== profile.name) throw new Refusal("not-confirmed");
  if (await mustSwitchOff(services, tenant)) throw new Refusal("switch-off-first");
  const now = services.now();
  const deletion = { tenant, state: "planned", askedAt: now, askedBy: name, dueAt: now + GRACE_MS } as const;
  const audit = { action: "office.delete", subject: profile.name, after: { dueAt: deletion.dueAt } } as const;
  // Asked for twice it keeps its first day.
  await ifItHolds(services.table.transact([planDeletion(deletion), auditWrite(tenant, entryOf(member, { audit }, now))]));
  return view(services, member);
};

export const takeBackDeletion: EndpointHandler<"DELETE /api/office/deletion"> = async (_, services, member) => {
  const { tenant } = member;
  const deletion = await readDeletion(services.table, tenant);
  if (deletion !== undefined) {
    const audit = { action: "office.keep", subject: tenant } as const;
    const writes = [keepOffice(tenant), auditWrite(tenant, entryOf(member, { audit }, services.now()))];
    if (!(await ifItHolds(services.table.transact(writes)))) throw new Refusal("deletion-begun");
  }
  return view(services, member);
};

async function view(services: AccountServices, { tenant }: Member): Promise<DeletionView> {
  const [{ plan }, members, deletion, account] = await Promise.all([
    readSetup(services, tenant),
    listMembers(services.table, tenant),
    readDeletion(services.table, tenant),
    readBillingAccount(services.table, tenant),
  ]);
  const planned =
    deletion === undefined ? undefined : { askedAt: deletion.askedAt, dueAt: deletion.dueAt, hasBegun: deletion.state !== "planned" };
  return {
    ...(planned === undefined
      ? {}
      : { planned: { ...planned, ...(deletion?.askedBy === undefined ? {} : { askedBy: deletion.askedBy }) } }),
    mustSwitchOff: account !== undefined && account.facts.closedAt === undefined,
    people: plan.people.length,
    members: members.length,
    numbers: Object.keys(plan.entries),
    keepsLedger: account !== undefined,
  };
}

/** What is open between office and provider is settled by switching off, before anything goes. */
async function mustSwitchOff({ table }: AccountServices, tenant: string): Promise<boolean> {
  const account = await readBillingAccount(table, tenant);
  return account !== undefined && account.facts.closedAt === undefined;
}
