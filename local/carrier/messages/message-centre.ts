/**
 * Takes text messages, keeps them, and hands them to telephones. As in real networks, a message waits for a telephone that is
 * switched off; and a telephone of the page, which has no memory of its own, gets the earlier messages again when it is plugged in.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../clock.ts";
import type { Handset } from "../line.ts";
import { newSid } from "../sid.ts";
import { textMessageSchema, type TextMessage } from "./text-message.ts";

/** So many of the newest does a telephone get again. */
const REMEMBERED = 50;

export class MessageCentre {
  readonly #clock: Clock;
  readonly #handsetsAt: (address: string) => readonly Handset[];
  readonly #messages = new Map<string, TextMessage>();
  readonly #file: string | undefined;

  /** @param dataDir a folder that outlives the process; without it in memory */
  constructor(clock: Clock, handsetsAt: (address: string) => readonly Handset[], dataDir: string | undefined) {
    this.#clock = clock;
    this.#handsetsAt = handsetsAt;
    if (dataDir === undefined) return;
    mkdirSync(dataDir, { recursive: true });
    this.#file = join(dataDir, "messages.jsonl");
    if (!existsSync(this.#file)) return;
    const lines = readFileSync(this.#file, "utf8");
    for (const message of lines.split("\n").flatMap(parse)) this.#messages.set(message.sid, message);
    // What is written next must not lengthen a line that a crash cut short.
    if (!lines.endsWith("\n")) appendFileSync(this.#file, "\n");
    // The process died between taking a message and sending it.
    for (const message of this.#messages.values()) if (message.status === "queued") this.#sendSoon(message.sid);
  }

  /** Takes a message; it is on its way after the answer to whoever sends it. */
  send(message: Pick<TextMessage, "account" | "from" | "to" | "body">): TextMessage {
    const queued: TextMessage = { ...message, sid: newSid("SM"), status: "queued", createdAt: this.#clock.now() };
    this.#keep(queued);
    this.#sendSoon(queued.sid);
    return queued;
  }

  get(account: string, sid: string): TextMessage | undefined {
    const message = this.#messages.get(sid);
    return message?.account === account ? message : undefined;
  }

  /** Newest first. */
  list(account: string): TextMessage[] {
    return [...this.#messages.values()].filter((message) => message.account === account).toReversed();
  }

  /** A telephone is plugged in: what waits for it is delivered, oldest first. */
  greet(handset: Handset): void {
    const waiting = [...this.#messages.values()].filter(({ to, status }) => to === handset.address && status !== "queued");
    for (const message of waiting.slice(-REMEMBERED)) this.#deliver(message, [handset]);
  }

  #sendSoon(sid: string): void {
    this.#clock.after(0, () => {
      const message = this.#messages.get(sid);
      if (message === undefined) return;
      const sent: TextMessage = { ...message, status: "sent", sentAt: this.#clock.now() };
      this.#keep(sent);
      this.#deliver(sent, this.#handsetsAt(sent.to));
    });
  }

  #deliver(message: TextMessage, handsets: readonly Handset[]): void {
    const readers = handsets.filter(({ receive }) => receive !== undefined);
    if (readers.length > 0 && message.status !== "delivered")
      this.#keep({ ...message, status: "delivered", deliveredAt: this.#clock.now() });
    const { sid, from, body, sentAt, createdAt } = message;
    for (const reader of readers) reader.receive?.({ id: sid, from, body, at: sentAt ?? createdAt });
  }

  /** The last line about a message is what is true of it. */
  #keep(message: TextMessage): void {
    this.#messages.set(message.sid, message);
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify(message)}\n`);
  }
}

/** A line that a crash cut short is no message. */
function parse(line: string): TextMessage[] {
  try {
    return [textMessageSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
