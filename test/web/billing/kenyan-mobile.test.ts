import { expect, test } from "vitest";
import { kenyanMobile } from "../../../web/src/billing/kenyan-mobile.ts";

test.each([
  ["0712 345 678", "+254712345678"],
  ["712345678", "+254712345678"],
  ["+254 (110) 345-678", "+254110345678"],
  ["254712345678", "+254712345678"],
])("%s is a Kenyan mobile", (text, e164) => expect(kenyanMobile(text)).toBe(e164));

test.each(["", "020 555 0100", "+255 712 345 678", "0712 345 67", "0712 345 6789", "amina"])("%j is none", (text) =>
  expect(kenyanMobile(text)).toBeUndefined(),
);
