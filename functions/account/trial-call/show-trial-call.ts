/** GET /api/trial-calls/{id}: how far the call has come, for the page that follows it. */
import { readCall, type CallRecord } from "../../../adapters/dynamodb/calls.ts";
import { isTrialCall } from "../../../adapters/dynamodb/trial-calls.ts";
import type { TrialCallView } from "../../../core/account/api/start.ts";
import { peopleNames } from "../../../core/account/people-names.ts";
import { callDetailView } from "../../../core/account/call-detail-view.ts";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { AccountServices } from "../services.ts";

export const showTrialCall: EndpointHandler<"GET /api/trial-calls/{id}"> = async ({ params, query }, services, { tenant }) => {
  const record = await readCall(services.table, tenant, params.id);
  // Of a call that costs nothing, nothing is stored until it is answered.
  if (record === undefined && !(await isTrialCall(services.table, tenant, params.id))) throw new Refusal("not-found");
  if (record === undefined) return { id: params.id, state: "ringing", story: [], proved: false };
  return {
    id: params.id,
    state: stateOf(record),
    story: await storyOf(record, services, query.language ?? "en"),
    proved: isProved(record),
  };
};

function stateOf({ call }: CallRecord): TrialCallView["state"] {
  if (call.endedAt !== undefined) return call.endStatus === "completed" || call.steps.length > 0 ? "ended" : "not-answered";
  return call.steps.length > 0 ? "answered" : "ringing";
}

const isProved = ({ call }: CallRecord): boolean =>
  call.steps.some(({ entries }) =>
    entries.some((entry) => entry.kind === "own-phone-taken" || (entry.kind === "ring-ended" && entry.talked)),
  );

async function storyOf({ call, legs }: CallRecord, { configuration }: AccountServices, language: "en" | "sw") {
  const version = call.steps.at(-1)?.plan;
  const plan = version === undefined ? undefined : await configuration.plan(call.tenant, version);
  return callDetailView({ call, legs, recordings: [] }, peopleNames(plan), language).story;
}
