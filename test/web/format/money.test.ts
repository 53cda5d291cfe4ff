import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decimalText, formatMoney, parseCents, parseMicros } from "../../../web/src/format/money.ts";

/** Intl puts spaces that do not break. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test.each([
  [20_000_000, "USD", "en-KE", "US$20.00"],
  [-5_000_000, "USD", "en-KE", "-US$5.00"],
  [-5_000_000, "KES", "sw-KE", "-Ksh 5.00"],
  [1_234_567_890_000, "USD", "en-GB", "US$1,234,567.89"],
  [-4_999, "USD", "en-KE", "US$0.00"],
  [5_000, "USD", "en-KE", "US$0.01"],
  [1_500_000, "JPY", "en-GB", "JP¥1.50"],
])("%d micros of %s in %s are %s", (micros, currency, locale, text) => {
  expect(plain(formatMoney(micros, currency, { locale }))).toBe(text);
});

test("a change says its sign, and nothing has none", () => {
  const change = (micros: number) => formatMoney(micros, "USD", { locale: "en-KE", signed: true });
  expect([change(20_000_000), change(-350_000), change(0)]).toEqual(["+US$20.00", "-US$0.35", "US$0.00"]);
});

test.each([
  ["0.0135", 13_500],
  [" 5 ", 5_000_000],
  ["1,250.50", 1_250_500_000],
  ["-5", -5_000_000],
  ["−0.5", -500_000],
  ["-0", 0],
  ["0.0000010", 1],
  ["9007199254.740991", Number.MAX_SAFE_INTEGER],
])("%s is %d micros", (text, micros) => expect(parseMicros(text)).toBe(micros));

test.each(["", " ", "12,50", "1,25,0", "1e9", "0.0000001", ".5", "5.", "+5", "five", "9007199254.740992", "٣", "0x10", "Infinity", "--5"])(
  "%j is no amount",
  (text) => expect(parseMicros(text)).toBeUndefined(),
);

test.each([
  ["5", 500],
  ["19.99", 1999],
  ["19.990", 1999],
  ["0.001", undefined],
  ["1000000000", 100_000_000_000],
])("%s is %s cents", (text, cents) => expect(parseCents(text)).toBe(cents));

test("what is written as text is read back to the last micro", () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (micros) => parseMicros(decimalText(micros)) === micros));
  expect([5_000_000, 5_500_000, 13_500, -1, 0].map(decimalText)).toEqual(["5", "5.50", "0.0135", "-0.000001", "0"]);
});
