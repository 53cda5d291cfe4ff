/** The capturing node's first word: from now on nothing that is said is lost. */
export const LISTENING = "listening";
