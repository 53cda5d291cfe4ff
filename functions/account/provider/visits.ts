/** /api/provider/tenants/{tenant}/visits: the provider looks after an office in its owner's place, and the office's log says so. */
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { ifItHolds } from "../../../adapters/dynamodb/if-it-holds.ts";
import { endVisitWrite, readVisit, startVisitWrite } from "../../../adapters/dynamodb/visits.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { visitorOf } from "../person.ts";
import { entryOf } from "../setup/change-setup.ts";

const LASTS_MS = 60 * 60 * 1000;

export const startVisit: EndpointHandler<"POST /api/provider/tenants/{tenant}/visits"> = async (
  { params, body },
  services,
  { identity },
) => {
  const { table } = services;
  const profile = await readTenant(table, params.tenant);
  if (profile === undefined) throw new Refusal("not-found");
  const since = services.now();
  const visit = { tenant: profile.id, reason: body.reason, since, until: since + LASTS_MS };
  const after = { begins: new Date(since).toISOString(), endsAtTheLatest: new Date(visit.until).toISOString() };
  const audit = { action: "office.visit", subject: profile.name, after, note: body.reason } as const;
  const entry = entryOf(visitorOf(identity, visit), { audit }, since);
  await table.transact([startVisitWrite(identity.user, visit), auditWrite(profile.id, entry)]);
  services.log({ at: "account", visited: profile.id, user: identity.user });
  return { until: visit.until };
};

/** A visit that is over already needs no end. */
export const endVisit: EndpointHandler<"DELETE /api/provider/tenants/{tenant}/visits"> = async ({ params }, services, { identity }) => {
  const { table } = services;
  const visit = await readVisit(table, identity.user, params.tenant);
  const profile = await readTenant(table, params.tenant);
  if (visit === undefined || profile === undefined) return;
  const at = services.now();
  const after = { ended: new Date(Math.min(at, visit.until)).toISOString() };
  const audit = { action: "office.visit", subject: profile.name, after, note: visit.reason } as const;
  const entry = entryOf(visitorOf(identity, visit), { audit }, at);
  // Two who end it at once end it once.
  await ifItHolds(table.transact([endVisitWrite(identity.user, visit), auditWrite(profile.id, entry)]));
};
