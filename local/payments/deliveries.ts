/** Tells the application what happened, again and again where the provider would. */
import { MPESA_RETRIES_MS, STRIPE_RETRIES_MS } from "./retry-schedule.ts";
import type { SentNotice } from "./notice-log.ts";
import type { NoticeRecord } from "./state/records.ts";
import type { StateFile } from "./state/state-file.ts";
import { signStripe } from "./stripe/sign.ts";

/** So long an application may take to answer. */
const TIMEOUT_MS = 10_000;
const LOGGED = 5000;
/** Notices kept to be repeated when somebody asks; those that are still to arrive are always kept. */
const KEPT = 2000;

export interface DeliveryOptions {
  readonly file: StateFile;
  readonly now: () => number;
  readonly webhookSecret: string;
}

export class Deliveries {
  /** The newest 5,000 attempts, oldest first. */
  readonly log: SentNotice[] = [];
  readonly #options: DeliveryOptions;
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Makes the first attempt at once; resolves when it was made. The notice is stored already, or is with this. */
  async begin(notices: readonly NoticeRecord[]): Promise<void> {
    for (const notice of notices) this.#options.file.state.notices.set(notice.id, notice);
    this.#forgetOld();
    this.#options.file.save();
    // One that was due may have gone meanwhile.
    await Promise.all(notices.filter(({ attempts }) => attempts === 0).map((notice) => this.attempt(notice)));
  }

  #forgetOld(): void {
    const { notices } = this.#options.file.state;
    let tooMany = notices.size - KEPT;
    for (const { id, nextAt } of notices.values()) {
      if (tooMany <= 0) return;
      if (nextAt === undefined && notices.delete(id)) tooMany--;
    }
  }

  /** Whatever is due by the clock. */
  async runDue(): Promise<void> {
    const now = this.#options.now();
    const due = [...this.#options.file.state.notices.values()].filter(({ nextAt }) => nextAt !== undefined && nextAt <= now);
    await Promise.all(due.map((notice) => this.attempt(notice)));
  }

  /** One attempt; the one under way when there is one. */
  attempt(notice: NoticeRecord): Promise<void> {
    const present = this.#underWay.get(notice.id) ?? this.#send(notice).finally(() => this.#underWay.delete(notice.id));
    this.#underWay.set(notice.id, present);
    return present;
  }

  /** Cuts what is under way: it counts as not tried, and is due at the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#underWay.values());
  }

  async #send(notice: NoticeRecord): Promise<void> {
    const at = this.#options.now();
    const result = await this.#post(notice, at);
    if (this.#closing.signal.aborted) return;
    notice.attempts++;
    const arrived = "status" in result && result.status >= 200 && result.status < 300;
    const wait = (notice.by === "stripe" ? STRIPE_RETRIES_MS : MPESA_RETRIES_MS)[notice.attempts - 1];
    if (arrived || wait === undefined) delete notice.nextAt;
    else notice.nextAt = at + wait;
    this.#options.file.save();
    const { id: eventId, by, type, url, body, attempts: attempt } = notice;
    this.log.push({ eventId, by, type, url, body, attempt, at, ...result });
    if (this.log.length > LOGGED) this.log.shift();
  }

  async #post({ by, url, body }: NoticeRecord, at: number): Promise<{ status: number } | { failed: string }> {
    const signature = by === "stripe" ? { "stripe-signature": signStripe(body, this.#options.webhookSecret, at) } : {};
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const headers = { "content-type": "application/json; charset=utf-8", ...signature };
    try {
      const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual", signal });
      await answer.arrayBuffer();
      return { status: answer.status };
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  }
}
