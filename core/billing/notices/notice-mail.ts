/** A notice as an e-mail. */
import { billingPage } from "./billing-page.ts";
import { factsOf } from "./facts.ts";
import { figuresOf } from "./figures.ts";
import type { NoticeContext } from "./notice-context.ts";
import type { Notice } from "./notice.ts";
import { SPEECHES } from "./speeches.ts";
import { mailHtml, type MailContent } from "./template.ts";
import { wordsFor } from "./words-for.ts";

export interface NoticeMail {
  /** One line, in any script: whoever sends it encodes it. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Text and page are made of the same words and figures.
 * @throws RangeError when zone, country or currency are unknown; TypeError when the account's address is no web address
 */
export function noticeMail(notice: Notice, context: NoticeContext): NoticeMail {
  const speech = SPEECHES[context.language];
  const figures = figuresOf(context);
  const { title, paragraphs, button } = wordsFor(speech.mail, notice, figures);
  const content: MailContent = {
    language: context.language,
    provider: figures.provider,
    title,
    greeting: speech.greeting(figures.reader),
    paragraphs,
    facts: factsOf(notice, figures, speech.factWords),
    button,
    buttonUrl: billingPage(context.officeUrl),
    footer: speech.footer(figures),
  };
  return { subject: title, text: mailText(content), html: mailHtml(content) };
}

function mailText({ provider, title, greeting, paragraphs, facts, button, buttonUrl, footer }: MailContent): string {
  const table = facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
  return `${[title, greeting, ...paragraphs, table, `${button}: ${buttonUrl}`, `-- \n${footer}`, provider].join("\n\n")}\n`;
}
