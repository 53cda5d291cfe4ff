/** POST /api/offices: a person begins an office of their own. The same request sent again is the same office. */
import { randomBytes } from "node:crypto";
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { begunOffices, begunOfficeWrite, type BegunOffice } from "../../../adapters/dynamodb/begun-offices.ts";
import { memberWrites } from "../../../adapters/dynamodb/members.ts";
import { readTenants } from "../../../adapters/dynamodb/tenants.ts";
import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";
import type { BodyOf } from "../../../core/account/api/endpoint.ts";
import type { startApi } from "../../../core/account/api/start.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { firstPlan } from "../../../core/tenants/templates/first-plan.ts";
import { tenantNames } from "../../../core/tenants/tenant-name.ts";
import { lintPlan } from "../../../core/voice/lint-plan.ts";
import { refuseTrouble } from "../carrier-trouble.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Person } from "../person.ts";
import { publishOffice } from "../publish-office.ts";
import { requestKey } from "../request-key.ts";
import type { AccountServices } from "../services.ts";
import { entryOf } from "../setup/change-setup.ts";
import { ensureOfficeSipDomain } from "../office-sip-domain.ts";

const A_DAY = 3;
const OWNERS_EXTENSION = "101";

type Wanted = BodyOf<(typeof startApi)["POST /api/offices"]>;

export const beginOffice: EndpointHandler<"POST /api/offices"> = async ({ body, request }, services, person) => {
  const { user, emailVerified } = person.identity;
  // Where strangers may not sign up, offices are the provider's to make.
  if (!services.selfSignUp) throw new Refusal("sign-up-closed");
  if (!emailVerified) throw new Refusal("not-allowed");
  // Where strangers don't sign up, somebody who was let in by one office opens no other.
  if (!services.selfSignUp && !person.isProvider) throw new Refusal("sign-up-closed");
  const key = requestKey(request, user);
  const known = await begunOffices(services.table, user);
  const before = known.find((office) => office.key === key);
  if (before !== undefined) return { tenant: before.tenant, warnings: await ensureOfficeSipDomain(services, before.tenant) };
  const tenant = await publishFirst(person, body, { key, known }, services);
  services.log({ at: "account", begun: tenant, template: body.template });
  return { tenant, warnings: await ensureOfficeSipDomain(services, tenant) };
};

interface Slot {
  readonly key: string;
  readonly known: readonly BegunOffice[];
}

/** Under the first of its names that is free; somebody else may take one at the same moment. */
async function publishFirst(person: Person, wanted: Wanted, { key, known }: Slot, services: AccountServices): Promise<string> {
  const { table, now } = services;
  const at = now();
  const day = new Date(at).toISOString().slice(0, 10);
  const today = known.filter((office) => office.day === day);
  if (today.length >= A_DAY) throw new Refusal("office-limit");
  const { account } = await services.carrierHome().catch(refuseTrouble);
  const names = tenantNames(wanted.name, randomBytes(4).toString("hex").slice(0, 6));
  const taken = await readTenants(table, names);
  for (const tenant of names.filter((name) => !taken.has(name))) {
    const office = officeOf(tenant, wanted, person.identity.name, { account, sounds: services.accountUrl });
    const member = ownerOf(tenant, person);
    const begun = begunOfficeWrite({ user: member.user, tenant, key, day }, today.length);
    const audit = { action: "office.create", subject: wanted.name, after: { ...wanted, tenant } } as const;
    const entry = auditWrite(tenant, entryOf(member, { audit }, at));
    const beside = [...memberWrites(member), begun, entry];
    // oxlint-disable-next-line no-await-in-loop -- the next name only when this one was taken meanwhile
    if (await publishOffice(services, tenant, office, { at, beside, isNew: true }).then(() => true, ifTaken)) return tenant;
  }
  throw new Refusal("changed-meanwhile");
}

function ifTaken(cause: unknown): false {
  if (cause instanceof Refusal && cause.code === "changed-meanwhile") return false;
  throw cause;
}

function officeOf(
  tenant: string,
  wanted: Wanted,
  owner: string,
  { account, sounds }: { readonly account: string; readonly sounds: string },
) {
  const { kind, name, template, mobile, language, country, zone } = wanted;
  const people = [{ extension: OWNERS_EXTENSION, name: owner, mobile }];
  const plan = firstPlan({ template, officeName: name, country, language, zone, people, sounds });
  const problems = lintPlan({ ...plan, tenant, version: 1 }, { speaks }).filter(({ code }) => code !== "no-entry");
  if (problems.length > 0) throw new Refusal("plan-refused", { problems });
  return { profile: { name, zone, country, language, account, kind, template }, plan };
}

function ownerOf(tenant: string, { identity: { user, email, name } }: Person): StoredMember {
  return { tenant, user, email, name, role: "owner", extension: OWNERS_EXTENSION };
}
