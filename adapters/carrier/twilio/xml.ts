/** Text inside XML. What a person typed is text, whatever it looks like; what XML 1.0 forbids is left out. */

// oxlint-disable-next-line no-control-regex -- the class is XML 1.0's own (section 2.2, Char), complemented
const FORBIDDEN = /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SPECIAL = /[&<>"']/;
/** Most text needs nothing done, and one look tells: printable ASCII without the five special characters. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

/** Escaped for an element's content and for a quoted attribute. */
export function xml(text: string): string {
  if (PLAIN.test(text)) return text;
  const allowed = text.replaceAll(FORBIDDEN, "");
  if (!SPECIAL.test(allowed)) return allowed;
  return allowed
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}

/** A document; `body` is XML already. */
export const responseDocument = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?><Response>${body}</Response>`;
