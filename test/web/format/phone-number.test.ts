import { expect, test } from "vitest";
import { groupNumbers, phoneNumber } from "../../../web/src/format/phone-number.ts";

test.each([
  ["+31201234567", "+31 20 123 4567"],
  ["+254722000001", "+254 722 000001"],
  ["+999", "+999"],
  ["Amina", "Amina"],
  ["", ""],
])("%s is shown as %s", (stored, shown) => expect(phoneNumber(stored)).toBe(shown));

test("numbers in a sentence are grouped and kept on one line, and nothing else is touched", () => {
  expect(groupNumbers("The call came in on +31201234567. It took 189 seconds; code 201234567.")).toBe(
    "The call came in on +31\u00A020\u00A0123\u00A04567. It took 189 seconds; code 201234567.",
  );
});
