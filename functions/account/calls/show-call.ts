/** GET /api/calls/{id}?language=en|sw: one call, with its story, recordings and notes. */
import { readNote } from "../../../adapters/dynamodb/call-notes.ts";
import { readReturned } from "../../../adapters/dynamodb/listed-calls.ts";
import { callDetailView } from "../../../core/account/call-detail-view.ts";
import { peopleNames } from "../../../core/account/people-names.ts";
import { storedRecordingSchema } from "../../../core/recordings/stored-recording.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { openCall } from "./open-call.ts";

export const showCall: EndpointHandler<"GET /api/calls/{id}"> = async ({ params, query }, services, member) => {
  const { call, legs, recordings, notes, plan } = await openCall(services, member, params.id);
  const returned = await readReturned(services.table, member.tenant, { id: call.call, startedAt: call.startedAt });
  const whole = { call, legs, recordings: recordings.map((item) => storedRecordingSchema.parse(item)) };
  return {
    ...callDetailView(whole, peopleNames(plan), query.language ?? "en"),
    notes: notes.map(readNote).map(({ user, ...note }) => ({ ...note, isOwn: user === member.user })),
    ...(returned === undefined ? {} : { returned }),
  };
};
