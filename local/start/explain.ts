import { CloudError, type CloudErrorCode } from "../cloud/cloud-error.ts";
import type { StartOptions } from "./options.ts";

const JAVA =
  "On Debian or Ubuntu: sudo apt install openjdk-17-jre-headless. On a Mac: brew install openjdk@17. Elsewhere: https://adoptium.net.";

/** What to do about it, by code; an error without one speaks for itself. */
const REMEDIES: Partial<Record<CloudErrorCode, (options: StartOptions) => string>> = {
  JAVA_MISSING: () => JAVA,
  DATA_IN_USE: () => "Stop that one first, or start this one with --data and another folder (and other ports: --port, --carrier-port).",
  DATA_DAMAGED: ({ data }) => `Nothing was changed. Put a copy of the folder back, or begin anew: mv ${data} ${data}.damaged`,
};

/** What went wrong and what to do about it, for a person at a terminal. */
export function explain(error: unknown, options: StartOptions): string {
  if (!(error instanceof CloudError))
    return `Simu did not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const what = error.code === "DATA_DAMAGED" ? `The data folder ${options.data} is damaged: ${error.message}` : error.message;
  const remedy = REMEDIES[error.code]?.(options);
  return remedy === undefined ? what : `${what} ${remedy}`;
}
