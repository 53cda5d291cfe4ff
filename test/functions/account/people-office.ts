/** An office with its owner Amina (101), Joseph (102) and Sanne (103, without a sign-in), asked as its members ask. */
import { listMembers } from "../../../adapters/dynamodb/members.ts";
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import type { PeopleView } from "../../../core/account/api/people.ts";
import type { MemberView } from "../../../core/account/api/members.ts";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import type { Office } from "../../../core/tenants/office.ts";
import { sampleTariff } from "../../core/billing/sample-tariff.ts";
import { sampleOffice } from "../../core/tenants/sample-office.ts";
import { openAccountDesk, PROVIDER, type Asked } from "./account-desk.ts";
import { setTariffPlan } from "../billing/set-tariff-plan.ts";

export const AMINA = "amina@duka.example";
export const JOSEPH = "joseph@duka.example";

/** @param tariff the office then has an account by this plan */
export async function openPeopleOffice(change: Partial<Office> = {}, tariff?: Partial<TariffPlan>) {
  const desk = openAccountDesk();
  if (tariff !== undefined) await setTariffPlan(desk.table, sampleTariff(tariff));
  const published = await desk.ask("PUT", "/api/provider/tenants/duka", { by: PROVIDER, body: sampleOffice(change) });
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
  const ask = (method: string, path: string, asked: Asked = {}) => desk.ask(method, path, { by: AMINA, ...asked });
  // What the API answers is held to these views by its own schemas.
  const get = async <View>(path: string, by = AMINA): Promise<View> => {
    const answered = await ask("GET", path, { by });
    if (answered.status !== 200) throw new Error(`${path}: ${answered.status} ${JSON.stringify(answered.body)}`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    return answered.body as View;
  };
  const people = () => get<PeopleView>("/api/people");
  const person = async (extension: string): Promise<PersonView> => {
    const found = (await people()).people.find((each) => each.extension === extension);
    if (found === undefined) throw new Error(`nobody has ${extension}`);
    return found;
  };
  const members = async () => (await get<{ readonly members: readonly MemberView[] }>("/api/members")).members;
  const member = async (email: string): Promise<MemberView> => {
    const found = (await members()).find((each) => each.email === email);
    if (found === undefined) throw new Error(`no member ${email}`);
    return found;
  };
  const plan = async () => {
    const profile = await readTenant(desk.table, "duka");
    const found = await readPlan(desk.table, "duka", profile?.plan ?? 0);
    if (found === undefined) throw new Error("no plan");
    return found;
  };
  const phone = (by: string) => get<PhoneView>("/api/my-phone", by);
  const stored = () => listMembers(desk.table, "duka");
  return { ...desk, ask, people, person, members, member, plan, phone, stored };
}

export type PeopleOffice = Awaited<ReturnType<typeof openPeopleOffice>>;
