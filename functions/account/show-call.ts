/** GET /api/calls/{id}?language=en|sw: one call of the office, with its story. */
import { readCall } from "../../adapters/dynamodb/calls.ts";
import { callDetailView } from "../../core/account/call-detail-view.ts";
import { peopleNames } from "../../core/account/people-names.ts";
import { Refusal } from "../../core/errors.ts";
import { storedRecordingSchema } from "../../core/recordings/stored-recording.ts";
import type { EndpointHandler } from "./endpoint-handler.ts";

export const showCall: EndpointHandler<"GET /api/calls/{id}"> = async ({ params, query: { language = "en" } }, services, { tenant }) => {
  const record = await readCall(services.table, tenant, params.id);
  if (record === undefined) throw new Refusal("not-found");
  const recordings = record.recordings.map((item) => storedRecordingSchema.parse(item));
  const version = record.call.steps.at(-1)?.plan;
  const plan = version === undefined ? undefined : await services.configuration.plan(tenant, version);
  return callDetailView({ ...record, recordings }, peopleNames(plan), language);
};
