/** What the personal account's API answers, as JSON: types of what core/account/api declares. */
export type { AudioView, CallDetailView, CallListView, CallView, LegView, RecordingView } from "./api/calls.ts";
export type { ProblemView } from "./api/problem.ts";
export type { SessionView, TenantView } from "./api/session.ts";
