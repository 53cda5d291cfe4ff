/** Daraja's words for how a prompt ended. */
const WORDS: Readonly<Record<number, string>> = {
  0: "The service request is processed successfully.",
  1: "The balance is insufficient for the transaction.",
  1032: "Request cancelled by user.",
  1037: "DS timeout user cannot be reached.",
  2001: "The initiator information is invalid.",
};

export const resultWords = (code: number): string => WORDS[code] ?? `Result ${code}`;
