/** PUT /api/provider/tenants/{tenant}: an office becomes what the body says. The same body twice changes nothing. */
import { speaks } from "../../adapters/carrier/twilio/spoken-languages.ts";
import { Refusal } from "../../core/errors.ts";
import { fallbackOf } from "../../core/tenants/fallback.ts";
import { lintOffice } from "../../core/tenants/lint-office.ts";
import type { Office } from "../../core/tenants/office.ts";
import { enrolMembers } from "./enrol-members.ts";
import { pointNumbers } from "./point-numbers.ts";
import { publishOffice } from "./publish-office.ts";
import { ensureOfficeSipDomain } from "./office-sip-domain.ts";
import { writeFallbacks } from "./write-fallbacks.ts";
import type { EndpointHandler } from "./endpoint-handler.ts";

export const putOffice: EndpointHandler<"PUT /api/provider/tenants/{tenant}"> = async ({ params: { tenant }, body: office }, services) => {
  refuseProblems(tenant, office);
  const numbers = Object.keys(office.plan.entries);
  const { name, zone, country, language, account, tariffPlan, plan } = office;
  const wanted = { profile: { name, zone, country, language, account }, plan, ...(tariffPlan === undefined ? {} : { tariffPlan }) };
  const { profile, changed } = await publishOffice(services, tenant, wanted, { at: services.now() });
  const { plan: version } = profile;
  const enrolled = await enrolMembers(tenant, office.members, services);
  await writeFallbacks(fallbackOf(office), numbers, services);
  const pointed = await pointNumbers(office.account, numbers, services);
  // A carrier that did not lead the numbers here would not make a domain either; publishing again does both.
  const warnings = pointed.length > 0 ? pointed : await ensureOfficeSipDomain(services, tenant);
  services.log({ at: "account", published: tenant, version, changed: changed || enrolled, warnings: warnings.length });
  return { tenant, version, changed: changed || enrolled, numbers, warnings };
};

function refuseProblems(tenant: string, office: Office): void {
  const problems = lintOffice(tenant, office, { speaks });
  if (problems.length > 0) throw new Refusal("plan-refused", { problems });
}
