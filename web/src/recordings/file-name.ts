export interface NamedSound {
  readonly caller: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** IANA zone of the office. */
  readonly zone: string;
  readonly mediaType: string;
}

/** "2026-11-24 14.05 Amina Hassan.wav": sorts by time, and no system refuses it. */
export function fileName({ caller, startedAt, zone, mediaType }: NamedSound): string {
  // The Swedish way to write a moment is nearly ISO 8601's.
  const moment = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(startedAt);
  const ending = mediaType.startsWith("audio/mpeg") ? "mp3" : "wav";
  return `${moment.replace(":", ".")} ${caller.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, "")}.${ending}`;
}
