/**
 * Deletes an office: its numbers at the carrier, its calls and all their sound, its people, its set-up. What the law wants kept stays:
 * the ledger, payments and the account that they sum to, without an address of anybody. Each step finds by itself what is left to do, so
 * that a run which died is simply repeated; what leads to the rest goes last.
 */
import { listAuditEntries } from "../../adapters/dynamodb/audit-log.ts";
import { readPerson, removeMember, listMembers } from "../../adapters/dynamodb/members.ts";
import { beginDeletion, endDeletion, readDeletion, settleDeletion } from "../../adapters/dynamodb/deletions.ts";
import { allOf, emptyPartition } from "../../adapters/dynamodb/empty-partition.ts";
import { listOpenOrders } from "../../adapters/dynamodb/number-orders.ts";
import { ifItHolds } from "../../adapters/dynamodb/if-it-holds.ts";
import { billingKey, callsIndex, officePartitions, routeKey, visitKey } from "../../adapters/dynamodb/keys.ts";
import { readRoute } from "../../adapters/dynamodb/routes.ts";
import { storedPlanOf } from "../../adapters/dynamodb/plans.ts";
import { readBillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import type { Item, Key, Table } from "../../adapters/dynamodb/table.ts";
import { readTenant } from "../../adapters/dynamodb/tenants.ts";
import type { FallbackStore } from "../../adapters/s3/fallback-store.ts";
import type { RemoveObjects } from "../../adapters/s3/remove-objects.ts";
import { fallbackName } from "../../core/tenants/fallback.ts";
import { TRANSFERS_PREFIX } from "../../core/tenants/transfer.ts";
import { orderName } from "../account/numbers/bought-at-carrier.ts";

export interface DeletionServices {
  readonly table: Table;
  readonly removeRecordings: RemoveObjects;
  /** What callers heard. */
  readonly removeSounds: RemoveObjects;
  readonly fallbacks: Pick<FallbackStore, "remove">;
  /** One that the account does not own is done. */
  readonly releaseNumber: (account: string, number: string) => Promise<void>;
  /** Whether an order of a number went through, by its name. */
  readonly findOrder: (account: string, name: string) => Promise<boolean>;
  readonly removeUser: (user: string) => Promise<void>;
  /** In lower case: the provider's own sign-in outlives every office. */
  readonly providerEmail: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export async function deleteOffice(services: DeletionServices, { pk }: Key): Promise<void> {
  const { table, now } = services;
  const tenant = pk.slice("DELETION#".length);
  const deletion = await readDeletion(table, tenant);
  if (deletion === undefined || deletion.state === "done" || now() < deletion.dueAt) return;
  if (deletion.state === "planned" && ((await isOpen(table, tenant)) || !(await beginDeletion(table, tenant)))) return;

  await releaseNumbers(services, tenant);
  await removeCalls(services, tenant);
  await removePeople(services, tenant);
  await removeVisits(services, tenant);
  await removeSetup(services, tenant);
  if (deletion.state === "settling") await endDeletion(table, tenant, now());
  else await settleDeletion(table, tenant, now());
}

/** The PBX was switched on again meanwhile: then there is something to settle first. */
async function isOpen(table: Table, tenant: string): Promise<boolean> {
  const account = await readBillingAccount(table, tenant);
  return account !== undefined && account.facts.closedAt === undefined;
}

/** Callers hear from the carrier that the number is not in service. */
async function releaseNumbers(services: DeletionServices, tenant: string): Promise<void> {
  const { table, releaseNumber, fallbacks } = services;
  const profile = await readTenant(table, tenant);
  if (profile === undefined) return;
  await releaseOrdered(services, tenant);
  for (const number of await numbersOf(table, tenant)) {
    // oxlint-disable-next-line no-await-in-loop -- the carrier limits how fast it may be asked
    const route = await readRoute({ get: (key) => table.get(key, { consistent: true }) }, number);
    // A number that is somebody else's by now, or nobody's, is done.
    if (route?.tenant !== tenant) continue;
    // oxlint-disable-next-line no-await-in-loop -- see above
    await releaseNumber(route.account, number);
    // oxlint-disable-next-line no-await-in-loop -- see above
    await fallbacks.remove(fallbackName(number));
    // oxlint-disable-next-line no-await-in-loop -- the route goes last: it says that the number is still to be released
    await ifItHolds(table.delete(routeKey(number), { equals: { tenant } }));
  }
}

/** Numbers that were bought and never came into a plan. */
async function releaseOrdered({ table, releaseNumber, findOrder }: DeletionServices, tenant: string): Promise<void> {
  for (const order of await listOpenOrders(table, tenant)) {
    // oxlint-disable-next-line no-await-in-loop -- the carrier limits how fast it may be asked
    if (await findOrder(order.account, orderName(order))) await releaseNumber(order.account, order.number);
  }
}

/** Of every version: a number may have left the plan and not the office. */
async function numbersOf(table: Table, tenant: string): Promise<readonly string[]> {
  const plans = await allOf(table, officePartitions(tenant).office, "PLAN#");
  return [...new Set(plans.flatMap((item) => Object.keys(storedPlanOf(item).entries)))];
}

async function removeCalls({ table, removeRecordings, removeSounds }: DeletionServices, tenant: string): Promise<void> {
  const { calls, callsOf, messagesOf, office } = officePartitions(tenant);
  const plans = await allOf(table, office, "PLAN#");
  const extensions = plans.flatMap((item) => storedPlanOf(item).people.map(({ extension }) => extension));
  const mailboxes = new Set(["office", ...extensions]);
  for (const mailbox of mailboxes) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: a table has its limits
    await emptyPartition(table, messagesOf(mailbox));
    // oxlint-disable-next-line no-await-in-loop -- see above
    await emptyPartition(table, callsOf(mailbox));
  }
  for (const call of await callsOfOffice(table, tenant)) {
    // oxlint-disable-next-line no-await-in-loop -- see above
    const items = await emptyPartition(table, call, { last: (sk) => sk === "CALL" });
    // oxlint-disable-next-line no-await-in-loop -- see above
    for (const box of unknownMailboxes(items, mailboxes)) await emptyPartition(table, messagesOf(box));
  }
  for (const listed of await allOf(table, calls)) {
    const { people } = listed;
    const others = Array.isArray(people) ? people.filter((extension) => typeof extension === "string" && !mailboxes.has(extension)) : [];
    // oxlint-disable-next-line no-await-in-loop -- see above
    for (const extension of others) await table.delete({ pk: callsOf(String(extension)), sk: listed.sk });
    // oxlint-disable-next-line no-await-in-loop -- see above
    await table.delete({ pk: listed.pk, sk: listed.sk });
  }
  await removeRecordings(`${tenant}/`);
  await removeRecordings(`${TRANSFERS_PREFIX}${tenant}/`);
  await removeSounds(`audio/${tenant}/`);
}

/** Mailboxes of people who have left no plan that is known. */
const unknownMailboxes = (items: readonly Item[], known: ReadonlySet<string>): string[] =>
  items.flatMap(({ mailbox }) => (typeof mailbox === "string" && !known.has(mailbox) ? [mailbox] : []));

/** Partitions of the calls that the index knows. */
async function callsOfOffice(table: Table, tenant: string): Promise<readonly string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const more = cursor === undefined ? {} : { cursor };
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const page = await table.query({ index: "list", pk: callsIndex(tenant, "", 0).listPk, ...more });
    found.push(...page.items.map(({ pk }) => pk));
    ({ cursor } = page);
  } while (cursor !== undefined);
  return found;
}

/** Whoever belongs to no other office is forgotten altogether. */
async function removePeople({ table, removeUser, providerEmail }: DeletionServices, tenant: string): Promise<void> {
  for (const member of await listMembers(table, tenant)) {
    // oxlint-disable-next-line no-await-in-loop -- the user pool limits how fast it may be asked
    const { memberships } = await readPerson(table, member.user);
    const others = memberships.filter((each) => each.tenant !== tenant);
    if (others.length === 0 && member.email !== providerEmail) {
      // oxlint-disable-next-line no-await-in-loop -- see above
      await removeUser(member.user);
      // oxlint-disable-next-line no-await-in-loop -- see above
      await emptyPartition(table, officePartitions(tenant).person(member.user));
    }
    // oxlint-disable-next-line no-await-in-loop -- the membership goes last: it says who is still to be forgotten
    await removeMember(table, member);
  }
}

/** The log tells who of the provider's came here. */
async function removeVisits({ table }: DeletionServices, tenant: string): Promise<void> {
  const visitors = new Set<string>();
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const page = await listAuditEntries(table, tenant, { limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    for (const { action, by } of page.entries) if (action === "office.visit") visitors.add(by.user);
    ({ cursor } = page);
  } while (cursor !== undefined);
  await Promise.all([...visitors].map((user) => table.delete(visitKey(user, tenant))));
}

/** What the law wants kept. */
const isKept = (sk: string): boolean => sk === "BILLING" || sk.startsWith("ADJUSTMENT#");

async function removeSetup({ table }: DeletionServices, tenant: string): Promise<void> {
  const { notices, changes, office } = officePartitions(tenant);
  await emptyPartition(table, notices);
  await emptyPartition(table, changes);
  await keepAccountAlone(table, tenant);
  // The plans say which numbers and mailboxes there were, the profile that there is an office: they go last.
  await emptyPartition(table, office, { keeps: (sk) => isKept(sk) || sk === "PROFILE", last: (sk) => sk.startsWith("PLAN#") });
  await emptyPartition(table, office, { keeps: isKept });
}

/** The account stays with its ledger, and has neither an appointment nor anybody to write to any more. */
async function keepAccountAlone(table: Table, tenant: string): Promise<void> {
  const account = await readBillingAccount(table, tenant);
  if (account === undefined) return;
  const { lowBalanceMicros } = account.facts.settings;
  const facts = { ...account.facts, settings: { email: false, lowBalanceMicros } };
  await table.update(billingKey(tenant), { set: { facts }, remove: ["duePk", "dueSk"], onlyIf: { equals: { rev: account.rev } } });
}
