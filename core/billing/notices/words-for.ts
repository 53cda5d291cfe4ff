import type { Figures } from "./figures.ts";
import type { Notice, NoticeKind } from "./notice.ts";
import type { Phrases } from "./phrases.ts";

/** A union that the compiler can match, member by member, with the phrases. */
type NoticeOf<Kind extends NoticeKind> = { readonly [K in Kind]: { readonly kind: K } & Extract<Notice, { kind: K }> }[Kind];

/** The phrase for a notice. */
export function wordsFor<Kind extends NoticeKind, Words>(phrases: Phrases<Kind, Words>, notice: NoticeOf<Kind>, figures: Figures): Words {
  return phrases[notice.kind](notice, figures);
}
