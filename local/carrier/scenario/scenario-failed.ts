/** An expectation that was not met, with what the carrier and the application said to each other. */
import type { EventLog, LogEntry } from "../event-log.ts";

const SHOWN = 12;

export class ScenarioFailed extends Error {
  override readonly name = "ScenarioFailed";

  constructor(message: string, log: EventLog) {
    super(`${message}\n${log.entries.slice(-SHOWN).map(line).join("\n")}`);
  }
}

function line(entry: LogEntry): string {
  if (entry.kind !== "webhook") return `  ${entry.kind} ${entry.code}: ${entry.message}`;
  const { CallStatus, Digits, DialCallStatus, RecordingStatus } = entry.fields;
  const told = Object.entries({ CallStatus, Digits, DialCallStatus, RecordingStatus }).filter(([, value]) => value !== undefined);
  const answer = entry.failed ?? `${entry.status} ${(entry.body ?? "").slice(0, 400)}`;
  return `  ${entry.method} ${entry.url} ${told.map(([name, value]) => `${name}=${value}`).join(" ")} → ${answer}`;
}
