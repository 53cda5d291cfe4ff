/** PUT /api/provider/tenants/{tenant}: an office becomes what the body says. The same body twice changes nothing. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { speaks } from "../../adapters/carrier/twilio/spoken-languages.ts";
import { Refusal } from "../../core/errors.ts";
import { fallbackOf } from "../../core/tenants/fallback.ts";
import { lintOffice } from "../../core/tenants/lint-office.ts";
import { officeSchema, tenantIdSchema, type Office } from "../../core/tenants/office.ts";
import { answer, type Answer } from "./answer.ts";
import { enrolMembers } from "./enrol-members.ts";
import { pointNumbers } from "./point-numbers.ts";
import { publishOffice } from "./publish-office.ts";
import { readBody, readPath } from "./read-request.ts";
import type { AccountServices } from "./services.ts";
import { writeFallbacks } from "./write-fallbacks.ts";

export async function putOffice(request: APIGatewayProxyEventV2, services: AccountServices): Promise<Answer> {
  const tenant = readPath(request, "tenant", tenantIdSchema);
  const office = readBody(request, officeSchema);
  refuseProblems(tenant, office);
  const numbers = Object.keys(office.plan.entries);
  const { name, zone, country, language, account, tariffPlan, plan } = office;
  const wanted = { profile: { name, zone, country, language, account }, plan, ...(tariffPlan === undefined ? {} : { tariffPlan }) };
  const { profile, changed } = await publishOffice(services, tenant, wanted, { at: services.now() });
  const { plan: version } = profile;
  const enrolled = await enrolMembers(tenant, office.members, services);
  await writeFallbacks(fallbackOf(office), numbers, services);
  const warnings = await pointNumbers(office.account, numbers, services);
  services.log({ at: "account", published: tenant, version, changed: changed || enrolled, warnings: warnings.length });
  return answer({ tenant, version, changed: changed || enrolled, numbers, warnings });
}

function refuseProblems(tenant: string, office: Office): void {
  const problems = lintOffice(tenant, office, { speaks });
  if (problems.length > 0) throw new Refusal("plan-refused", { problems });
}
