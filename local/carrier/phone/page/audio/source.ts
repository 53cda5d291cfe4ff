/** What a telephone's owner speaks with. */
export type Source = "nothing" | "microphone" | "file";
/** Why there is no sound from it. */
export type SourceProblem = "microphone-refused" | "no-microphone" | "not-sound";
