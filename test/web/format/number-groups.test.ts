import { readFile } from "node:fs/promises";
import examples from "libphonenumber-js/examples.mobile.json";
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { describe, expect, test } from "vitest";
import { NUMBER_GROUPS, numberGroups } from "../../../web/make-number-groups.ts";
import { groupNumbers, phoneNumber } from "../../../web/src/format/phone-number.ts";

test("the rules are libphonenumber's own, of the version that is installed (else: npm run number-groups)", async () => {
  expect(JSON.parse(await readFile(NUMBER_GROUPS, "utf8"))).toEqual(numberGroups());
  expect(Object.keys(numberGroups()).length).toBeGreaterThan(200);
});

describe("a number is grouped as libphonenumber groups it", () => {
  const mobiles: Readonly<Record<string, string>> = examples;

  test.each(getCountries())("a mobile of %s", (country) => {
    const e164 = `+${getCountryCallingCode(country)}${mobiles[country]}`;
    expect(phoneNumber(e164)).toBe(parsePhoneNumberFromString(e164)?.formatInternational());
  });

  test.each([
    "+12125550123",
    "+442071234567",
    "+4930123456",
    "+254202345678",
    "+33142345678",
    "+390612345678",
    "+862112345678",
    "+80012345678",
    "+881621234567",
  ])("%s", (e164) => expect(phoneNumber(e164)).toBe(parsePhoneNumberFromString(e164)?.formatInternational()));
});

test.each([
  "",
  "101",
  "sip:amina@office.example",
  "client:duka.101",
  "+",
  "+0123456789",
  "+9990000000",
  "+254",
  "0722000001",
  "+25472200000199999",
])("%j is shown as it came", (text) => expect(phoneNumber(text)).toBe(text));

test("in a sentence a number's groups stay together", () => {
  expect(groupNumbers("Amina's +254711000101 rang.")).toBe("Amina's +254\u00A0711\u00A0000101 rang.");
});
