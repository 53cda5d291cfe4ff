/** What happened at the carrier, for whoever debugs an application: each webhook with its answer, each error and warning. */
export type LogEntry =
  | {
      readonly kind: "webhook";
      readonly call: string;
      readonly method: "GET" | "POST";
      readonly url: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly token: string;
      /** Requests made until this answer or failure. */
      readonly attempts: number;
      readonly status?: number;
      readonly body?: string;
      readonly failed?: string;
    }
  /** `code` is the carrier's own number for it, e.g. 12100 (document parse failure). */
  | { readonly kind: "error" | "warning"; readonly call: string; readonly code: number; readonly message: string };

const KEPT = 5000;

export class EventLog {
  readonly #entries: LogEntry[] = [];
  readonly #listeners = new Set<(entry: LogEntry) => void>();

  add(entry: LogEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.shift();
    for (const listener of this.#listeners) listener(entry);
  }

  /** The newest 5,000, oldest first. */
  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  subscribe(listener: (entry: LogEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
