/** Numbers as they are typed, dialled and shown. */
import { expect, test } from "vitest";
import { nameOf } from "../../../../../local/carrier/phone/page/number/name-of.ts";
import { showNumber } from "../../../../../local/carrier/phone/page/number/show-number.ts";
import { toDial } from "../../../../../local/carrier/phone/page/number/to-dial.ts";
import { firstPerson } from "../../../../../local/carrier/phone/page/phone/first-person.ts";

const KENYAN = "+254722000001";
const DUTCH = "+31201234567";

test.each([
  ["+254 20 000 0001", KENYAN, "+254200000001"],
  ["00254 20 0000001", DUTCH, "+254200000001"],
  ["020 0000001", KENYAN, "+254200000001"],
  ["020 000 0001", DUTCH, "+31200000001"],
  ["112", KENYAN, "112"],
  ["0", KENYAN, "0"],
  ["*100#", KENYAN, "*100#"],
  ["client:amina", KENYAN, "client:amina"],
  ["0712345678", "client:amina", "0712345678"],
])("%s typed on the phone of %s is %s", (typed, own, dialled) => {
  expect(toDial(typed, own)).toBe(dialled);
});

test("numbers are shown grouped, other addresses without their scheme", () => {
  expect(showNumber("+31201234567")).toBe("+31 20 123 4567");
  expect(showNumber("client:amina")).toBe("amina");
  expect(showNumber("112")).toBe("112");
});

test("names come from the directory, but not of those who hide their number", () => {
  const directory = {
    persons: [
      { name: "Amina", address: "+254711000101" },
      { name: "Hidden", address: "+254733000001", withheld: true },
    ],
    numbers: [{ number: "+254200000001", name: "Duka Travel" }],
  };
  expect(nameOf("+254711000101", directory)).toBe("Amina");
  expect(nameOf("+254200000001", directory)).toBe("Duka Travel");
  expect(nameOf("+254733000001", directory)).toBeUndefined();
});

test.each([
  ["?as=%2B254711000101", { name: "Amina", address: "+254711000101" }],
  ["?as=+254711000101", { name: "Amina", address: "+254711000101" }],
  ["?as=%2B254722000009", { name: "+254 722 000009", address: "+254722000009" }],
  ["", { name: "A customer", address: KENYAN }],
  ["?as=", { name: "A customer", address: KENYAN }],
])("the address %s makes this the phone of %o", (search, person) => {
  const known = [
    { name: "A customer", address: KENYAN },
    { name: "Amina", address: "+254711000101" },
  ];
  expect(firstPerson(search, known)).toEqual(person);
});
