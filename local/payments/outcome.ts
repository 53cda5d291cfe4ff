/** What becomes of a card payment. */
const CARD_OUTCOMES = ["paid", "declined", "slow", "slow-declined", "charged-back", "cancelled", "expired"] as const;
export type CardOutcome = (typeof CARD_OUTCOMES)[number];

/** What becomes of a prompt on a telephone. `ignored`: nobody presses anything, and it times out by itself. */
const PROMPT_OUTCOMES = ["paid", "cancelled", "ignored", "timeout", "no-money", "wrong-pin"] as const;
export type PromptOutcome = (typeof PROMPT_OUTCOMES)[number];

export const isCardOutcome = (text: string): text is CardOutcome => CARD_OUTCOMES.some((outcome) => outcome === text);
export const isPromptOutcome = (text: string): text is PromptOutcome => PROMPT_OUTCOMES.some((outcome) => outcome === text);
