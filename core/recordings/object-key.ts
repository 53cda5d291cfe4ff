/** Where a recording lies in the bucket: `<tenant>/<yyyy>/<mm>/<call>/<recording>.wav`, the month in UTC. */
import type { StoredRecording } from "./stored-recording.ts";

type Named = Pick<StoredRecording, "tenant" | "call" | "recording" | "startedAt" | "announcedAt">;

/** Made of what is stored alone, so that a repeat after a crash writes the same object again and not a second one. */
export function objectKey({ tenant, call, recording, startedAt, announcedAt }: Named): string {
  const [year, month] = new Date(startedAt ?? announcedAt).toISOString().split("-");
  return `${tenant}/${year}/${month}/${call}/${recording}.wav`;
}
