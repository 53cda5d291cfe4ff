/** Reads `application/x-www-form-urlencoded`, exactly and with limits: every field counts for the signature. */

export type FormFields = readonly (readonly [name: string, value: string])[];

/** The carrier sends some forty fields; this leaves room for SIP headers and stops what was made to cost time. */
const MAX_FIELDS = 300;

/** Names and values in order of arrival, empty values included; undefined when it is not UTF-8, badly escaped or too many. */
export function readForm(text: string): FormFields | undefined {
  if (text === "") return [];
  const parts = text.split("&", MAX_FIELDS + 1);
  if (parts.length > MAX_FIELDS) return undefined;
  const fields: (readonly [string, string])[] = [];
  for (const part of parts) {
    if (part === "") continue;
    const split = part.indexOf("=");
    const name = decode(split === -1 ? part : part.slice(0, split));
    const value = split === -1 ? "" : decode(part.slice(split + 1));
    if (name === undefined || value === undefined) return undefined;
    fields.push([name, value]);
  }
  return fields;
}

function decode(text: string): string | undefined {
  const spaced = text.includes("+") ? text.replaceAll("+", " ") : text;
  if (!spaced.includes("%")) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return undefined;
  }
}
