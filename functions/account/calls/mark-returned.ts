/** PUT /api/calls/{id}/returned: nobody has to call back any more, or somebody has to after all. */
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { ifItHolds } from "../../../adapters/dynamodb/if-it-holds.ts";
import { callKey } from "../../../adapters/dynamodb/keys.ts";
import { markReturned as write, readReturned } from "../../../adapters/dynamodb/listed-calls.ts";
import { Refusal } from "../../../core/errors.ts";
import { listEndedCall } from "../../calls/list-call.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { entryOf } from "../setup/change-setup.ts";
import { callSubject } from "./call-subject.ts";
import { openCall } from "./open-call.ts";

export const markReturned: EndpointHandler<"PUT /api/calls/{id}/returned"> = async ({ params, body }, services, member) => {
  const { tenant } = member;
  const { call } = await openCall(services, member, params.id);
  const listed = { id: call.call, startedAt: call.startedAt };
  const before = await readReturned(services.table, tenant, listed);
  if (body.returned === (before !== undefined)) return before === undefined ? {} : { returned: before };
  const at = services.now();
  const returned = body.returned ? { at, by: member.name } : undefined;
  const entry = auditWrite(
    tenant,
    entryOf(member, { audit: { action: "call.return", subject: callSubject(call), before, after: returned } }, at),
  );
  const mark = () => ifItHolds(write(services.table, tenant, listed, returned, [entry]));
  // A call that ended a moment ago may be in no list yet.
  if (!(await mark())) {
    await listEndedCall(services, callKey(tenant, params.id));
    if (!(await mark())) throw new Refusal("changed-meanwhile");
  }
  return returned === undefined ? {} : { returned };
};
