/** What becomes of what is typed. */

/** What is typed as the API takes it, or what is wrong with it. */
export type Reading<Body, Problem> = { readonly body: Body } | { readonly problem: Problem };

/** What is saved, on what was seen; nothing was seen of what is new. */
export interface Wish<Known, Body> {
  readonly known: Known;
  readonly body: Body;
}
