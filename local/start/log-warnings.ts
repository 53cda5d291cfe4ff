import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Puts what the engines grumble about into the data folder's log, where it does not disturb whoever looks at the terminal. */
export function logWarnings(folder: string): void {
  const logs = join(folder, "logs");
  mkdirSync(logs, { recursive: true });
  process.removeAllListeners("warning");
  process.on("warning", (warning) =>
    appendFileSync(join(logs, "cloud.log"), `${new Date().toISOString()} ${warning.name}: ${warning.message}\n`),
  );
}
