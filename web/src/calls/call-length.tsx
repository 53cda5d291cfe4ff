import type { CallView } from "../../../core/account/api/calls.ts";
import { duration } from "../format/duration.ts";
import { useSecondsSince } from "../format/use-seconds-since.ts";

/** How long the call was; while it is live, a running clock. */
export function CallLength({ call }: { readonly call: CallView }) {
  if (call.outcome.kind === "live") return <RunningLength since={call.startedAt} />;
  return <span className="figures">{call.seconds === undefined ? "–" : duration(call.seconds)}</span>;
}

function RunningLength({ since }: { readonly since: number }) {
  return <span className="figures">{duration(useSecondsSince(since))}</span>;
}
