/** The carrier's switch: who is plugged in, which calls there are, and what is said to the applications behind the numbers. */
import type { Call } from "./call.ts";
import type { Account, CarrierOptions, Delivery, Faults, OwnedNumber, Switches } from "./carrier-options.ts";
import { DEFAULT_SWITCHES } from "./carrier-options.ts";
import type { Clock } from "./clock.ts";
import { EventLog } from "./event-log.ts";
import type { Execution } from "./execution.ts";
import { callFields, type Fields } from "./fields.ts";
import type { Handset } from "./line.ts";
import { MessageCentre } from "./messages/message-centre.ts";
import { keepNumbers, readKeptNumbers } from "./numbers/kept-numbers.ts";
import { createRealClock } from "./real-clock.ts";
import type { Recording } from "./recordings/recording.ts";
import { RecordingStore } from "./recordings/recording-store.ts";
import type { Speech } from "./speech/speech.ts";
import type { Verb } from "./verbs/verb.ts";
import type { DocumentRequest } from "./twiml/document.ts";
import { createWebhookClient, type WebhookClient } from "./webhooks/webhook-client.ts";
import { randomUUID } from "node:crypto";
import { join } from "node:path";

/** A notification: nobody waits for its answer, and nothing follows from it. */
export interface Notification {
  readonly call: Call;
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly fields: Fields;
}

export class TelephoneSwitch {
  readonly clock: Clock;
  readonly speech: Speech;
  readonly log = new EventLog();
  /** The verbs that documents may use: given, so that a verb may start calls of its own. */
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly webhooks: WebhookClient;
  readonly recordings: RecordingStore;
  readonly messages: MessageCentre;
  readonly switches: Switches;
  faults: Faults;
  /** Where REST answers, for addresses of recordings. */
  baseUrl = "";
  readonly accounts: ReadonlyMap<string, Account>;
  readonly numbers = new Map<string, OwnedNumber>();
  readonly calls = new Map<string, Call>();
  /** The running documents of live calls, by call. */
  readonly executions = new Map<string, Execution>();
  /** By account: when the next call over REST may start. */
  readonly #nextStart = new Map<string, number>();
  readonly #dataDir: string | undefined;
  readonly #handsets = new Map<string, Set<Handset>>();

  constructor(options: CarrierOptions, verbs: ReadonlyMap<string, Verb>) {
    this.verbs = verbs;
    this.clock = options.clock ?? createRealClock();
    this.speech = options.speech;
    this.switches = { ...DEFAULT_SWITCHES, ...options.switches };
    this.faults = options.faults ?? {};
    this.accounts = new Map(options.accounts.map((account) => [account.sid, account]));
    this.recordings = new RecordingStore(options.dataDir === undefined ? undefined : join(options.dataDir, "recordings"));
    this.messages = new MessageCentre(this.clock, (address) => this.handsetsAt(address), options.dataDir);
    this.webhooks = createWebhookClient({ clock: this.clock, log: this.log, timeScale: options.timeScale ?? 1 });
    this.#dataDir = options.dataDir;
    for (const number of [...readKeptNumbers(options.dataDir), ...(options.numbers ?? [])]) this.numbers.set(number.number, number);
  }

  /** After a number was bought, changed or released. */
  keepNumbers(): void {
    keepNumbers(this.#dataDir, [...this.numbers.values()]);
  }

  /** Milliseconds that the account's next call over REST waits in line; takes a place in it. */
  waitsToStart(account: string): number {
    const now = this.clock.now();
    const at = Math.max(now, this.#nextStart.get(account) ?? now);
    this.#nextStart.set(account, at + 1000 / this.switches.callsPerSecond);
    return at - now;
  }

  authToken(account: string): string {
    return this.accounts.get(account)?.authToken ?? "";
  }

  /** The fallback of the number that was called. A call over REST has none. */
  fallbackOf(call: Call): Pick<DocumentRequest, "url" | "method"> | undefined {
    const number = call.direction === "inbound" ? this.numbers.get(call.to) : undefined;
    return number?.voiceFallbackUrl === undefined
      ? undefined
      : { url: number.voiceFallbackUrl, method: number.voiceFallbackMethod ?? "POST" };
  }

  recordingUrl({ account, sid }: Pick<Recording, "account" | "sid">): string {
    return `${this.baseUrl}/2010-04-01/Accounts/${account}/Recordings/${sid}`;
  }

  attach(handset: Handset): () => void {
    const known = this.#handsets.get(handset.address) ?? new Set();
    this.#handsets.set(handset.address, known.add(handset));
    this.messages.greet(handset);
    return () => known.delete(handset);
  }

  handsetsAt(address: string): readonly Handset[] {
    return [...(this.#handsets.get(address) ?? [])];
  }

  /** Sends a notification, or does to it what the faults say. */
  notify(notification: Notification): void {
    const delivery =
      this.faults.notification?.({ call: notification.call.sid, url: notification.url, fields: notification.fields }) ?? "deliver";
    this.#deliver(notification, delivery);
  }

  /** A control webhook whose answer can steer nothing any more: the caller is gone. */
  inform(call: Call, { url, method, fields }: DocumentRequest): void {
    this.#send({ call, url, method, fields: { ...callFields(call), ...fields } });
  }

  #deliver(notification: Notification, delivery: Delivery): void {
    const token = randomUUID();
    if (delivery === "lose") return;
    if (typeof delivery === "object") {
      this.clock.after(delivery.lateMs, () => this.#send(notification, token));
      return;
    }
    this.#send(notification, token);
    if (delivery === "twice") this.#send(notification, token);
  }

  #send({ call, url, method, fields }: Notification, token?: string): void {
    const sent = this.webhooks.send({
      address: url,
      method,
      fields,
      authToken: this.authToken(call.account),
      call: call.sid,
      ...(token === undefined ? {} : { token }),
    });
    sent.catch((error: unknown) => this.log.add({ kind: "error", call: call.sid, code: 11_200, message: String(error) }));
  }
}
