/** GET /api/people: the office's people and ring groups. */
import { readBillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { readTariffPlan } from "../../../adapters/dynamodb/tariff-plans.ts";
import { nextExtension } from "../../../core/tenants/people/next-extension.ts";
import { shortNumbersUsed } from "../../../core/tenants/tariff-problems.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { groupView } from "../groups/group-view.ts";
import { membersNow } from "../members/member-state.ts";
import type { AccountServices } from "../services.ts";
import { readSetup } from "../setup/change-setup.ts";
import { memberWith } from "./find-person.ts";
import { personView } from "./person-view.ts";

export const listPeople: EndpointHandler<"GET /api/people"> = async (_asked, services, { tenant }) => {
  const [{ plan }, members, most] = await Promise.all([
    readSetup(services, tenant),
    membersNow(services, tenant),
    mostExtensions(services, tenant),
  ]);
  const now = services.now();
  return {
    people: plan.people.map((person) => personView(person, memberWith(members, person.extension), now)),
    groups: (plan.groups ?? []).map((group) => groupView(plan, group)),
    offices: plan.offices.map(({ id, name }) => ({ id, name })),
    nextExtension: nextExtension(plan) ?? null,
    extensions: { used: shortNumbersUsed(plan), most },
  };
};

/** Null where nothing is charged. */
async function mostExtensions({ table }: AccountServices, tenant: string): Promise<number | null> {
  const account = await readBillingAccount(table, tenant);
  const tariff = account === undefined ? undefined : await readTariffPlan(table, account.facts.plan);
  return tariff?.shortNumbers ?? null;
}
