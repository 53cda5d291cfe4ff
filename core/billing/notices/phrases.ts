/** Words for each kind of notice. A language that has none for a kind doesn't compile. */
import type { FactWords } from "./facts.ts";
import type { Figures } from "./figures.ts";
import type { Notice, NoticeKind } from "./notice.ts";

export type Phrases<Kind extends NoticeKind, Words> = {
  readonly [K in Kind]: (notice: Extract<Notice, { kind: K }>, figures: Figures) => Words;
};

/** What a mail says in words; its figures stand below (facts.ts). */
export interface MailWords {
  /** The consequence, short: subject and headline. */
  readonly title: string;
  /** What happened or will happen, when, with the amount; then what to do. */
  readonly paragraphs: readonly string[];
  readonly button: string;
}

/**
 * An SMS is for what touches the telephones or follows a payment just made. Credit given to begin with, amounts that the
 * provider or a bank moved without anything for the reader to do, and a number that one does not get, wait for the mail.
 */
export type MailOnlyKind = "trial" | "refunded" | "dispute-won" | "adjusted" | "order-undone";
export type SmsKind = Exclude<NoticeKind, MailOnlyKind>;

/** One language. */
export interface NoticeSpeech {
  readonly factWords: FactWords;
  greeting(reader: string): string;
  /** Why one gets this, and where to change it. */
  footer(figures: Figures): string;
  readonly mail: Phrases<NoticeKind, MailWords>;
  /** Without the account's address, which is added where there is room. */
  readonly sms: Phrases<SmsKind, string>;
}
