/**
 * Text in the alphabet of SMS (3GPP TS 23.038), in which one message has 160 letters; any other letter would make all of them
 * twice as wide. Signs that have a plain twin get it, accents go where the alphabet lacks the letter; what is left of another
 * script stays as it is.
 */
const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** Each takes the room of two. */
const EXTENDED = "^{}\\[~]|€";
const PLAIN: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201C": '"',
  "\u201D": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\u2026": "...",
  "`": "'",
};

const isGsm = (letter: string): boolean => BASIC.includes(letter) || EXTENDED.includes(letter);

export const gsmText = (text: string): string => Array.from(text.replaceAll(/\s/g, " "), plain).join("");

function plain(letter: string): string {
  if (isGsm(letter)) return letter;
  const twin = PLAIN[letter] ?? letter.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return twin !== "" && Array.from(twin).every(isGsm) ? twin : letter;
}

/** Room that a text takes, in letters of the SMS alphabet; of another script, in its own units. */
export const gsmLength = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (EXTENDED.includes(letter) ? 2 : letter.length), 0);
