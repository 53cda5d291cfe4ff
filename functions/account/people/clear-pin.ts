/** DELETE /api/people/{extension}/pin: for who has forgotten it. Nobody but its owner ever sets one. */
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { pinRemoval } from "../../../adapters/dynamodb/pins.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { entryOf, readSetup } from "../setup/change-setup.ts";
import { findPerson } from "./find-person.ts";

export const clearPin: EndpointHandler<"DELETE /api/people/{extension}/pin"> = async ({ params }, services, who) => {
  const { name, extension } = findPerson(await readSetup(services, who.tenant), params.extension);
  const audit = { action: "person.change", subject: name, after: { voicemailPin: "cleared" } } as const;
  const entry = auditWrite(who.tenant, entryOf(who, { audit }, services.now()));
  await services.table.transact([pinRemoval({ tenant: who.tenant, extension }), entry]);
};
