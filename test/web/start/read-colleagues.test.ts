import { expect, test } from "vitest";
import { readPhoneNumber } from "../../../web/src/format/read-phone-number.ts";
import { guessHere } from "../../../web/src/start/here.ts";
import { readColleagues } from "../../../web/src/start/read-colleagues.ts";

const read = (text: string) => readColleagues(text, (number) => readPhoneNumber(number, "KE"));
const JOSEPH = { name: "Joseph Kamau", mobile: "+254711000102" };
const GRACE = { name: "Grace", mobile: "+254711000103" };

test.each([
  ["a line each", "Joseph Kamau +254 711 000 102\nGrace 0711000103"],
  ["with commas", "Joseph Kamau, 0711 000 102, Grace, 0711 000 103"],
  ["numbers first", "+254711000102 Joseph Kamau\n0711-000-103 - Grace"],
  ["out of a table", "Joseph Kamau\t0711 000 102\r\nGrace\t0711 000 103\r\n"],
  ["out of a mail", '"Joseph Kamau" <+254711000102>; (Grace) 0711000103;'],
])("%s", (_, text) => {
  expect(read(text)).toEqual({ colleagues: [JOSEPH, GRACE], unread: [] });
});

test("the same mobile twice is one colleague; a line without a number is told; a number without a name is its own", () => {
  expect(read("Joseph Kamau 0711000102\nJoe +254711000102\nno number\n0711000103\nshort 0711")).toEqual({
    colleagues: [JOSEPH, { name: "+254711000103", mobile: "+254711000103" }],
    unread: ["no number", "short 0711"],
  });
});

test("nothing is nothing", () => {
  expect(read(" \n ;\n")).toEqual({ colleagues: [], unread: [] });
});

test("where an office is is guessed from the clock, then from the language", () => {
  expect(guessHere("Africa/Nairobi", "en-US")).toEqual({ zone: "Africa/Nairobi", country: "KE" });
  expect(guessHere("Europe/Oslo", "nb-NO")).toEqual({ zone: "Europe/Oslo", country: "NO" });
  expect(guessHere("Etc/UTC", "sw")).toEqual({ zone: "Etc/UTC", country: "KE" });
});
