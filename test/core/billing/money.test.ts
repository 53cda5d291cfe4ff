import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedMicros, fromCents, MICROS, moneyText } from "../../../core/billing/money.ts";

const NOT_BREAKING = "\u00A0";
const usd = (micros: number) => ({ micros, currency: "USD" });

describe("cents", () => {
  it("are ten thousand micros each", () => {
    expect(fromCents(500)).toBe(5 * MICROS);
    expect(fromCents(-1)).toBe(-10_000);
    expect(fromCents(0)).toBe(0);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, Number.MAX_SAFE_INTEGER, 900_719_925_475])("%d are refused", (cents) => {
    expect(() => fromCents(cents)).toThrow(RangeError);
  });
});

describe("micros", () => {
  it("are whole and can be counted exactly", () => {
    expect(checkedMicros(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    for (const n of [0.1, Number.NaN, Number.NEGATIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])
      expect(() => checkedMicros(n)).toThrow(RangeError);
  });
});

describe("money for people", () => {
  it.each([
    [usd(5_000_000), "en", "US", "$5.00"],
    [usd(5_000_000), "en", "KE", "US$5.00"],
    [usd(-12_345_000), "sw", "TZ", "-US$ 12.35"],
    [{ micros: 1_300_000_000, currency: "KES" }, "en", "KE", "Ksh 1,300.00"],
    [{ micros: -1_300_000_000, currency: "KES" }, "sw", "KE", "-Ksh 1,300.00"],
    [{ micros: 2_500_000, currency: "EUR" }, "en", "NL", "€2.50"],
    [{ micros: 900_000_000, currency: "UGX" }, "en", "UG", "USh 900.00"],
  ] as const)("%o in %s-%s is %s", (money, language, country, text) => {
    expect(moneyText(money, language, country)).toBe(text.replaceAll(" ", NOT_BREAKING));
  });

  it("is rounded half away from zero, and nothing has no minus", () => {
    const text = (micros: number) => moneyText(usd(micros), "en", "US");
    expect([4_999, 5_000, 15_000, 14_999].map(text)).toEqual(["$0.00", "$0.01", "$0.02", "$0.01"]);
    expect([-4_999, -5_000, -15_000, -14_999].map(text)).toEqual(["$0.00", "-$0.01", "-$0.02", "-$0.01"]);
    expect(text(Number.MAX_SAFE_INTEGER)).toBe("$9,007,199,254.74");
  });

  it("shows every amount to the cent", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (micros) => {
        const size = (BigInt(Math.abs(micros)) + 5_000n) / 10_000n;
        const plain = moneyText(usd(micros), "en", "US").replaceAll(/[$,.]/g, "");
        expect(BigInt(plain)).toBe(micros < 0 ? -size : size);
      }),
    );
  });

  it("in a currency or country that cannot be is refused", () => {
    expect(() => moneyText({ micros: 1, currency: "US" }, "en", "US")).toThrow(RangeError);
    expect(() => moneyText(usd(1), "en", "united states")).toThrow(RangeError);
    expect(() => moneyText(usd(0.5), "en", "US")).toThrow(RangeError);
  });
});
