import { expect, test } from "vitest";
import { checkAmount } from "../../../web/src/billing/check-amount.ts";

const offer = { minCents: 500, maxCents: 50_000 };

test.each([
  ["5", 500],
  [" 20 ", 2000],
  ["19.99", 1999],
  ["500.00", 50_000],
])("%s fits", (text, cents) => expect(checkAmount(text, offer)).toEqual({ kind: "fits", cents }));

test.each([
  ["", "empty"],
  ["  ", "empty"],
  ["five", "no-amount"],
  ['"5"', "no-amount"],
  ["1e9", "no-amount"],
  ["12,50", "no-amount"],
  ["20 USD", "no-amount"],
  ["0.001", "too-precise"],
  ["20.0000001", "too-precise"],
  ["0", "too-small"],
  ["-5", "too-small"],
  ["4.99", "too-small"],
  ["500.01", "too-large"],
  ["1000000000", "too-large"],
  ["99999999999999999999", "too-large"],
])("%j is %s", (text, kind) => expect(checkAmount(text, offer)).toEqual({ kind }));
