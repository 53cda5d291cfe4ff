/** A user's own telephone as they see it. */
import { readBillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { readPin } from "../../../adapters/dynamodb/pins.ts";
import { readTariffPlan } from "../../../adapters/dynamodb/tariff-plans.ts";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import { Refusal } from "../../../core/errors.ts";
import { standingNow } from "../../../core/tenants/people/standing-now.ts";
import type { Person } from "../../../core/voice/dial-plan.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import type { Setup } from "../setup/change-setup.ts";
import { etagOf } from "../setup/etag.ts";
import { greetingView, standardText } from "./greeting.ts";

/** @throws Refusal "no-extension" */
export function ownPerson({ plan }: Pick<Setup, "plan">, { extension }: Member): Person {
  const person = extension === undefined ? undefined : plan.people.find((each) => each.extension === extension);
  if (person === undefined) throw new Refusal("no-extension");
  return person;
}

export async function phoneView(services: AccountServices, { plan }: Pick<Setup, "plan">, who: Member): Promise<PhoneView> {
  const person = ownPerson({ plan }, who);
  const { suspended: _theirs, office: _place, voicemailGreeting: _prompts, ...shown } = person;
  const pin = await readPin(services.table, { tenant: who.tenant, extension: person.extension });
  return {
    ...shown,
    standing: standingNow(person, services.now()),
    greeting: greetingView(person, plan.officeName),
    standardGreeting: standardText(person.name, plan.officeName),
    hasPin: pin !== undefined,
    notify: who.notify ?? NOTHING,
    colleagues: plan.people.flatMap(({ extension, name, suspended }) =>
      extension === person.extension || suspended === true ? [] : [{ extension, name }],
    ),
    mayForwardOutside: await mayForwardOutside(services, who.tenant),
    etag: etagOf(person),
  };
}

/** Nobody is mailed who did not ask for it. */
const NOTHING = { missed: false, voicemail: false };

async function mayForwardOutside({ table }: AccountServices, tenant: string): Promise<boolean> {
  const account = await readBillingAccount(table, tenant);
  const tariff = account === undefined ? undefined : await readTariffPlan(table, account.facts.plan);
  return tariff?.features.paidForwarding ?? true;
}
