/** What the application is told of a Dial (telephony.md, 1.5). */
import type { Call } from "../call.ts";
import type { Execution } from "../execution.ts";
import type { Recording } from "../recordings/recording.ts";

export interface DialEnd {
  readonly execution: Execution;
  readonly legs: readonly Call[];
  readonly winner?: Call;
  readonly recording?: Recording;
}

export function dialFields({ execution, legs, winner, recording }: DialEnd): Readonly<Record<string, string>> {
  const told = winner ?? legs.at(-1);
  return {
    DialCallStatus: winner === undefined ? groupStatus(execution, legs) : "completed",
    ...(told === undefined ? {} : { DialCallSid: told.sid }),
    ...(told?.answeredAt === undefined ? {} : { DialCallDuration: String(told.seconds) }),
    DialBridged: String(winner !== undefined),
    ...(recording === undefined
      ? {}
      : {
          RecordingUrl: execution.switch.recordingUrl(recording),
          RecordingSid: recording.sid,
          RecordingDuration: String(recording.seconds),
        }),
  };
}

/** Nobody was put through. Not documented for groups: all busy is busy, any failure is failed, else nobody answered. */
function groupStatus({ call, switch: { switches } }: Execution, legs: readonly Call[]): string {
  if (call.isOver) return switches.abandonedDial;
  const statuses = legs.map((leg) => leg.status);
  // Answered but never put through: a screening that declined.
  if (statuses.includes("completed")) return "completed";
  if (statuses.length === 0 || statuses.includes("failed")) return "failed";
  return statuses.every((status) => status === "busy") ? "busy" : "no-answer";
}
