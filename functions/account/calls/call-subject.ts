/** A call as the log of changes names it: by its caller, as people know it; by its id where the caller withheld their number. */
import type { StoredCall } from "../../../core/voice/stored-call.ts";

export function callSubject({ call, callerName, from }: Pick<StoredCall, "call" | "callerName" | "from">): string {
  const caller = [callerName, from].filter((each) => each !== undefined && each !== "").join(", ");
  return caller === "" ? call : caller;
}
