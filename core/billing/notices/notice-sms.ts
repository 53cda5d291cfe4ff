/** A notice as an SMS. */
import { billingPage } from "./billing-page.ts";
import { figuresOf } from "./figures.ts";
import { gsmLength, gsmText } from "./gsm-text.ts";
import type { NoticeContext } from "./notice-context.ts";
import type { Notice } from "./notice.ts";
import type { MailOnlyKind, SmsKind } from "./phrases.ts";
import { SPEECHES } from "./speeches.ts";
import { wordsFor } from "./words-for.ts";

/** Two messages, which a telephone shows as one. */
const MOST = 306;
/** What an office's name may take of it: the rest has to say something. */
const NAME_MOST = 40;

type SmsNotice = Extract<Notice, { kind: SmsKind }>;
type MailOnlyNotice = Extract<Notice, { kind: MailOnlyKind }>;

/**
 * In the SMS alphabet where the names allow, 160 letters for most notices and never more than 306. Nothing for what can wait for
 * the mail (MailOnlyKind: trial, refunded, dispute-won, adjusted, order-undone).
 * @throws as noticeMail
 */
export function noticeSms(notice: SmsNotice, context: NoticeContext): string;
export function noticeSms(notice: MailOnlyNotice, context: NoticeContext): undefined;
export function noticeSms(notice: Notice, context: NoticeContext): string | undefined;
export function noticeSms(notice: Notice, context: NoticeContext): string | undefined {
  if (isMailOnly(notice)) return undefined;
  const figures = figuresOf(context);
  const short = { ...figures, office: clip(figures.office, NAME_MOST) };
  const said = gsmText(wordsFor(SPEECHES[context.language].sms, notice, short));
  const full = `${said} ${billingPage(context.officeUrl)}`;
  return gsmLength(full) <= MOST ? full : clip(said, MOST);
}

function isMailOnly(notice: Notice): notice is MailOnlyNotice {
  const { kind } = notice;
  return kind === "trial" || kind === "refunded" || kind === "dispute-won" || kind === "adjusted" || kind === "order-undone";
}

function clip(text: string, most: number): string {
  let rest = Array.from(text);
  if (gsmLength(text) <= most) return text;
  while (gsmLength(rest.join("")) > most - 2) rest = rest.slice(0, -1);
  return `${rest.join("").trimEnd()}..`;
}
