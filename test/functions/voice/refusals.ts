/** Webhooks that must be refused wherever they are sent: unsigned, altered, foreign, too large, unreadable. */
import { ACCOUNT, webhook } from "./voice-desk.ts";

export type Refusal = readonly [what: string, status: number, request: ReturnType<typeof webhook>];

/** @param address a path with its query, to which a well-made webhook with these fields would be taken */
export function refusals(address: string, fields: Record<string, string> = {}): Refusal[] {
  const good = new URLSearchParams(webhook(address, fields).body);
  const altered = (name: string, value: string) => {
    const form = new URLSearchParams(good);
    form.set(name, value);
    return form.toString();
  };
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [i.toString(36), ""]));
  return [
    ["no signature", 403, webhook(address, fields, { headers: { "x-twilio-signature": undefined } })],
    ["an empty signature", 403, webhook(address, fields, { headers: { "x-twilio-signature": "" } })],
    ["a signature of another token", 403, webhook(address, fields, { token: "foreign" })],
    ["a cut signature", 403, webhook(address, fields, { headers: { "x-twilio-signature": "h2+sH6rl" } })],
    ["a signature that is no Base64", 403, webhook(address, fields, { headers: { "x-twilio-signature": "\u0000☎".repeat(14) } })],
    ["a field changed after signing", 403, webhook(address, fields, { body: altered("From", "+1900") })],
    ["a field added after signing", 403, webhook(address, fields, { body: `${good.toString()}&__proto__=x` })],
    ["a query changed after signing", 403, { ...webhook(address, fields), rawQueryString: "t=other&k=call" }],
    ["another address than was signed", 403, { ...webhook(address, fields), rawPath: `${address.split("?", 1).join()}/` }],
    ["an account that is not ours", 403, webhook(address, { ...fields, AccountSid: `AC${"f".repeat(32)}` })],
    ["an account that is no account", 403, webhook(address, { ...fields, AccountSid: "__proto__" })],
    ["a body over 64 KB", 413, webhook(address, { ...fields, Filler: "x".repeat(65_536) })],
    ["ten thousand fields", 400, webhook(address, { ...fields, ...many })],
    ["broken UTF-8", 400, webhook(address, fields, { body: `AccountSid=${ACCOUNT}&CallerName=%ff%fe` })],
    ["a cut escape", 400, webhook(address, fields, { body: `AccountSid=${ACCOUNT}&CallerName=%f` })],
    ["a call id that is none", 400, webhook(address, { ...fields, CallSid: "CA1" })],
  ];
}
