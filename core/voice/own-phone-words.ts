/** What is heard instead of one's own phone ringing, in English for offices that have no sentences of their own for it. */
import type { Prompt } from "./dial-plan.ts";

const LANGUAGE = "en-GB";

export const HERE: readonly Prompt[] = [
  { text: "Here a caller waits, and your own phone rings. When you answer it, you hear this.", language: LANGUAGE },
];
export const TOO: readonly Prompt[] = [{ text: "Here your own phone would ring too. We call your colleagues now.", language: LANGUAGE }];
export const TAKEN: readonly Prompt[] = [
  { text: "That is how you take a call: you would be talking with your caller now. Your number works. Goodbye.", language: LANGUAGE },
];
