/** GET /api/calls/{id}?language=en|sw: one call of the office, with its story. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { readCall } from "../../adapters/dynamodb/calls.ts";
import { callDetailView } from "../../core/account/call-detail-view.ts";
import { peopleNames } from "../../core/account/people-names.ts";
import { Refusal } from "../../core/errors.ts";
import { recordingIdsSchema, storedRecordingSchema } from "../../core/recordings/stored-recording.ts";
import type { StoredMember } from "../../core/tenants/member.ts";
import { answer, type Answer } from "./answer.ts";
import { readPath, readQuery } from "./read-request.ts";
import type { AccountServices } from "./services.ts";

const languageSchema = z.optional(z.enum(["en", "sw"]));

export async function showCall(request: APIGatewayProxyEventV2, services: AccountServices, { tenant }: StoredMember): Promise<Answer> {
  const id = readPath(request, "id", recordingIdsSchema.shape.call);
  const language = readQuery(request, "language", languageSchema) ?? "en";
  const record = await readCall(services.table, tenant, id);
  if (record === undefined) throw new Refusal("not-found");
  const recordings = record.recordings.map((item) => storedRecordingSchema.parse(item));
  const version = record.call.steps.at(-1)?.plan;
  const plan = version === undefined ? undefined : await services.configuration.plan(tenant, version);
  return answer(callDetailView({ ...record, recordings }, peopleNames(plan), language));
}
