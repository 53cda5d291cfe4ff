/** A mail about somebody's sign-in, as the user pool sends it: it puts the code where its parameter stands. */
import { mailHtml } from "../../billing/notices/template.ts";
import { english } from "./english.ts";
import { swahili } from "./swahili.ts";
import type { SignInWords, WordsByLanguage } from "./words.ts";

export type Language = "en" | "sw";
export type MailKind = "signUp" | "known" | "reset" | "invitation";

export interface SignInMailFacts {
  readonly kind: MailKind;
  readonly language: Language;
  readonly provider: string;
  /** Origin of the account's pages. */
  readonly accountUrl: string;
  /** Stands for the code. */
  readonly code: string;
  /** Stands for the name that an invited person signs in with. */
  readonly username: string;
}

const WORDS: WordsByLanguage = { en: english, sw: swahili };

/** Where the code is entered. The code itself is never in an address: those are kept and passed on. */
const PAGES: Readonly<Record<MailKind, string>> = { signUp: "/confirm", known: "/", reset: "/new-password", invitation: "/" };

export function signInMail(facts: SignInMailFacts): { readonly subject: string; readonly html: string } {
  const words = WORDS[facts.language](facts.provider);
  const { title, paragraphs, button } = words[facts.kind];
  const html = mailHtml({
    language: facts.language,
    provider: facts.provider,
    title,
    greeting: words.greeting,
    paragraphs,
    facts: figuresOf(words, facts),
    button,
    buttonUrl: new URL(PAGES[facts.kind], facts.accountUrl).href,
    footer: words.footer,
  });
  return { subject: title, html };
}

function figuresOf(words: SignInWords, { kind, code, username }: SignInMailFacts) {
  const figure = { label: words[kind].code, value: code };
  return kind === "invitation" ? [{ label: words.signInWith, value: username }, figure] : [figure];
}
