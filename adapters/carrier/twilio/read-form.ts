/** Reads `application/x-www-form-urlencoded`, exactly and with limits: every field counts for the signature. */

export type FormFields = readonly (readonly [name: string, value: string])[];

/** The carrier sends some forty fields; this leaves room for SIP headers and stops what was made to cost time. */
const MAX_FIELDS = 300;

/** Names and values in order of arrival, empty values included; undefined when it is not UTF-8, badly escaped or too many. */
export function readForm(text: string): FormFields | undefined {
  const fields: (readonly [string, string])[] = [];
  // A plus is a blank wherever it stands, so all are replaced in one go.
  const form = text.replaceAll("+", " ");
  let escape = endOf(form, "%", 0, form.length);
  for (let from = 0, parts = 0; from < form.length; parts++) {
    if (parts === MAX_FIELDS) return undefined;
    const to = endOf(form, "&", from, form.length);
    const split = endOf(form, "=", from, to);
    // Most fields are written as they are: where the next escape stands is looked for once, not in each name and value.
    const isPlain = escape >= to;
    const name = isPlain ? form.slice(from, split) : decode(form.slice(from, split));
    const value = isPlain ? form.slice(split + 1, to) : decode(form.slice(split + 1, to));
    if (name === undefined || value === undefined) return undefined;
    if (to > from) fields.push([name, value]);
    from = to + 1;
    if (!isPlain) escape = endOf(form, "%", from, form.length);
  }
  return fields;
}

/** Where the mark stands that ends what begins at `from`, or `end` when it has none. */
function endOf(text: string, mark: string, from: number, end: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 || at > end ? end : at;
}

function decode(text: string): string | undefined {
  // A telephone number: its plus is the one escape of most webhooks.
  if (text.startsWith("%2B") && !text.includes("%", 1)) return `+${text.slice(3)}`;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
