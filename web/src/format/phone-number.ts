/** Numbers grouped as their country's people read them. What cannot be understood is shown as it came. */
import numberGroups from "./number-groups.json" with { type: "json" };

const GROUPS: Readonly<Record<string, readonly (readonly string[])[]>> = numberGroups;
/** ITU-T E.164: a country's code has up to three digits, and no code begins another. */
const CODES = [1, 2, 3];
/** What stands between groups at home: brackets, hyphens, slashes. From abroad it is a space. */
const BETWEEN = /[-–—.()[\]~/\s]+/g;

export function phoneNumber(e164: string): string {
  if (!/^\+[1-9]\d{6,14}$/.test(e164)) return e164;
  const length = CODES.find((digits) => e164.slice(1, 1 + digits) in GROUPS);
  if (length === undefined) return e164;
  const code = e164.slice(1, 1 + length);
  return `+${code} ${grouped(e164.slice(1 + length), GROUPS[code] ?? [])}`;
}

function grouped(national: string, formats: readonly (readonly string[])[]): string {
  for (const [pattern = "", groups = "", begins = ""] of formats) {
    const whole = new RegExp(`^(?:${pattern})$`);
    if (new RegExp(`^(?:${begins})`).test(national) && whole.test(national))
      return national.replace(whole, groups).replaceAll(BETWEEN, " ").trim();
  }
  return national;
}

/** Groups every number that a sentence names; its groups stay on one line. */
export function groupNumbers(sentence: string): string {
  return sentence.replaceAll(/\+\d{7,15}\b/g, (e164) => phoneNumber(e164).replaceAll(" ", "\u00A0"));
}
