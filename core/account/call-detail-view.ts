/** A call with its story, the telephones it rang and its recordings. */
import type { StoredRecording } from "../recordings/stored-recording.ts";
import type { StoredCall, StoredLeg } from "../voice/stored-call.ts";
import { tell, type StoryLanguage } from "../voice/story.ts";
import { callView } from "./call-view.ts";
import type { PeopleNames } from "./people-names.ts";
import type { CallDetailView, LegView, RecordingView } from "./api/calls.ts";

export interface WholeCall {
  readonly call: StoredCall;
  readonly legs: readonly StoredLeg[];
  readonly recordings: readonly StoredRecording[];
}

export function callDetailView(
  { call, legs, recordings }: WholeCall,
  names: PeopleNames,
  language: StoryLanguage,
): Omit<CallDetailView, "notes"> {
  return {
    ...callView(call, names, legs),
    story: call.steps.flatMap(({ at, entries }) => entries.map((entry) => ({ at, text: tell(entry, language) }))),
    planVersions: [...new Set(call.steps.map(({ plan }) => plan))],
    legs: legs.map((leg) => legView(leg, names)),
    recordings: recordings.toSorted((a, b) => timeOf(a) - timeOf(b)).map((recording) => recordingView(recording, names)),
  };
}

function legView({ leg: id, ...facts }: StoredLeg, names: PeopleNames): LegView {
  const { to, answeredAt, acceptedAt, endedAt } = facts;
  const name = to === undefined ? undefined : names.telephone(to);
  return { id, ...known({ name, to }), ...known({ answeredAt, acceptedAt, endedAt }) };
}

function recordingView(recording: StoredRecording, names: PeopleNames): RecordingView {
  const { recording: id, kind, state, seconds, channels, startedAt, deletedAt, deletedBy } = recording;
  const mailbox = recording.mailbox === undefined ? undefined : names.mailbox(recording.mailbox);
  return { id, kind, state, ...known({ mailbox }), ...known({ seconds, channels, startedAt, deletedAt }), ...known({ deletedBy }) };
}

const timeOf = ({ startedAt, announcedAt }: StoredRecording): number => startedAt ?? announcedAt;

/** Leaves out what is undefined. */
function known<Name extends string, T>(fields: { readonly [name in Name]: T | undefined }): { [name in Name]?: T } {
  const result: { [name in Name]?: T } = {};
  for (const name in fields) if (fields[name] !== undefined) result[name] = fields[name];
  return result;
}
