/** An office's account with the provider, as its publication finds and leaves it: part of the same transaction. */
import { changeWrites, openingWrites, readBillingAccount, type BillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { billingKey } from "../../adapters/dynamodb/keys.ts";
import type { Route } from "../../adapters/dynamodb/routes.ts";
import type { Table, Write } from "../../adapters/dynamodb/table.ts";
import { readTariffPlan, usePlan } from "../../adapters/dynamodb/tariff-plans.ts";
import { zoneOfBooks } from "../../core/billing/book.ts";
import { dueTask } from "../../core/billing/due-task.ts";
import { openAccount } from "../../core/billing/open-account.ts";
import type { TariffPlan } from "../../core/billing/tariff-plan.ts";
import { Refusal } from "../../core/errors.ts";
import type { Wanted } from "./publish-office.ts";
import type { AccountServices } from "./services.ts";
import { tariffProblems } from "../../core/tenants/tariff-problems.ts";
import { outOfService } from "../billing/service-writes.ts";

/** The plan of a new tenant when the publisher names none. */
const DEFAULT_TARIFF = "standard";

export interface OfficeAccount {
  /** What every route of the office says of money. */
  readonly onRoutes: Pick<Route, "deck" | "service">;
  /** What becomes true with the publication, or must still be true. */
  readonly writes: readonly Write[];
  readonly isChanged: boolean;
}

/** Where no plan was ever set, or the deployment does not bill, nothing is charged. */
const NO_ACCOUNT: OfficeAccount = { onRoutes: {}, writes: [], isChanged: false };

/** @throws Refusal when there is no such tariff plan, the office has another, or its plan does not include all that is published */
export async function officeAccount(
  { table, bills }: Pick<AccountServices, "table" | "bills">,
  tenant: string,
  office: Wanted,
  at: number,
): Promise<OfficeAccount> {
  const account = await readBillingAccount(table, tenant);
  if (account !== undefined) return knownAccount(table, account, office, at);
  if (bills) return newAccount(table, tenant, office, at);
  if (office.tariffPlan !== undefined) throw refused("no-billing", "This deployment bills nobody: leave the tariff plan out.");
  return NO_ACCOUNT;
}

async function newAccount(table: Table, tenant: string, office: Wanted, at: number): Promise<OfficeAccount> {
  const { tariffPlan, profile } = office;
  const tariff = await readTariffPlan(table, tariffPlan ?? DEFAULT_TARIFF);
  if (tariff === undefined && tariffPlan === undefined) return NO_ACCOUNT;
  if (tariff === undefined) throw refused("no-tariff-plan", `There is no tariff plan "${tariffPlan}".`);
  refuseExceeding(office, tariff);
  const opened = openAccount(tenant, tariff, profile.zone, at);
  const writes = openingWrites(opened, tariff.channels, dueTask(opened.facts, at)?.at);
  return { onRoutes: { deck: tariff.rateDeck }, writes: [...writes, usePlan(tariff)], isChanged: true };
}

async function knownAccount(table: Table, account: BillingAccount, office: Wanted, at: number): Promise<OfficeAccount> {
  const { facts } = account;
  const tariff = await readTariffPlan(table, facts.plan);
  if (tariff === undefined) throw new Error(`the tariff plan ${facts.plan} is not there`);
  if (office.tariffPlan !== undefined && office.tariffPlan !== facts.plan)
    throw refused("other-tariff-plan", `The office has the tariff plan "${facts.plan}". Give it another one in the list of tenants.`);
  refuseExceeding(office, tariff);
  const service = await outOfService(table, facts, office.profile.language, tariff.rateDeck);
  const onRoutes = { deck: tariff.rateDeck, ...(service === undefined ? {} : { service }) };
  if (facts.zone !== office.profile.zone) return { onRoutes, writes: moved(account, office.profile.zone, at), isChanged: true };
  return { onRoutes, writes: [asRead(account)], isChanged: false };
}

/** What is to come moves with the zone; a deadline that was told stays. */
function moved(account: BillingAccount, zone: string, at: number): Write[] {
  const facts = { ...account.facts, zone, booksZone: zoneOfBooks(account.facts) };
  const dueAt = dueTask(facts, at)?.at;
  return changeWrites(account, { facts, entries: [], notices: [] }, dueAt === undefined ? {} : { dueAt });
}

/** A tenant who is blocked or let in meanwhile must be so on the new numbers too, so then all is decided again. */
const asRead = ({ facts, rev }: BillingAccount): Write => ({
  check: billingKey(facts.tenant),
  onlyIf: { equals: { rev, service: facts.service } },
});

function refuseExceeding({ plan }: Wanted, tariff: TariffPlan): void {
  const problems = tariffProblems(plan, tariff);
  if (problems.length > 0) throw new Refusal("tariff-exceeded", { problems });
}

const refused = (code: string, message: string): Refusal =>
  new Refusal("no-tariff-plan", { problems: [{ path: "tariffPlan", code, message }] });
