/** The signature of a webhook, from the sender's side (telephony.md, 1.14). */
import { createHmac } from "node:crypto";

/**
 * HMAC-SHA1 over the address and, for a POST form, every field's name and value in the order of the names. Of a repeated name
 * each different value counts once, in order. Base64.
 */
export function sign(authToken: string, url: string, fields: readonly (readonly [string, string])[] = []): string {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of fields) values.set(name, (values.get(name) ?? new Set()).add(value));
  const text = [...values.keys()]
    .toSorted(byCodeUnit)
    .map((name) =>
      [...(values.get(name) ?? [])]
        .toSorted(byCodeUnit)
        .map((value) => name + value)
        .join(""),
    )
    .join("");
  return createHmac("sha1", authToken)
    .update(url + text)
    .digest("base64");
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
