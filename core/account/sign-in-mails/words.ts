/** What is written to people about their sign-in, in one language. */
import type { Language } from "./sign-in-mail.ts";

/** Each is about one code; nobody's name is in them, since strangers choose the names that they sign up with. */
interface MailWords {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What the code is called. */
  readonly code: string;
  readonly button: string;
}

export interface SignInWords {
  readonly greeting: string;
  readonly signInWith: string;
  readonly footer: string;
  /** To prove the address of a sign-up. */
  readonly signUp: MailWords;
  /** Somebody who has a sign-in already signed up again. */
  readonly known: MailWords;
  readonly reset: MailWords;
  readonly invitation: MailWords;
}

export type WordsByLanguage = Readonly<Record<Language, (provider: string) => SignInWords>>;
