/** A reason why a dial plan cannot be published. */

export interface PlanProblem {
  /** For programs: stable. */
  readonly code:
    | "unknown-step"
    | "unknown-office"
    | "unknown-person"
    | "unknown-group"
    | "same-group"
    | "people-beside-group"
    | "own-extension"
    | "silent-loop"
    | "unreachable-step"
    | "nothing-to-hear"
    | "no-voice-for-language"
    | "not-in-english"
    | "bad-zone"
    | "too-many-phones"
    | "no-phone"
    | "own-number"
    | "same-extension"
    | "no-recording-notice"
    | "no-entry"
    | "too-many-steps";
  /** Where, as a JSON path: `nodes.main.choices.1.next`. */
  readonly path: string;
  /** For people, in English. */
  readonly message: string;
}

/** What the carrier can do, as far as a plan depends on it. */
export interface PlanLimits {
  /** Has the carrier a voice for this BCP 47 language? */
  speaks(language: string): boolean;
}
