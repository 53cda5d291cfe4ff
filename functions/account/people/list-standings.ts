/** GET /api/standings: who can be reached at this moment, by name. */
import { standingNow } from "../../../core/tenants/people/standing-now.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";

export const listStandings: EndpointHandler<"GET /api/standings"> = async (_asked, services, { tenant, allowed, extension: own }) => {
  const { plan } = await readSetup(services, tenant);
  const seesAll = allowed.has("calls.see") || allowed.has("people.manage");
  const now = services.now();
  return {
    people: plan.people
      .filter(({ extension }) => seesAll || extension === own)
      .map((person) => ({ extension: person.extension, name: person.name, standing: standingNow(person, now) })),
  };
};
