/**
 * A text that somebody chose, fit to stand within a line: without line breaks and other control characters (which could begin a
 * mail header of their own) and without signs that turn the direction of writing (which could disguise an address).
 */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
