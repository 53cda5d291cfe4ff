import { expect, test } from "vitest";
import { addDays, dayAt, daysFromTo, longDay, monthName, monthsDown, shortDay } from "../../../web/src/format/day.ts";

test("a moment is another day elsewhere", () => {
  const at = Date.UTC(2026, 10, 30, 22, 30);
  expect([dayAt(at, "Africa/Nairobi"), dayAt(at, "America/New_York")]).toEqual(["2026-12-01", "2026-11-30"]);
});

test("days are counted over leap days and changes of the clock", () => {
  expect(daysFromTo("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysFromTo("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysFromTo("2026-12-01", "2026-11-30")).toBe(-1);
  expect(addDays("2026-12-30", 7)).toBe("2027-01-06");
});

test("days and months are said in the reader's language", () => {
  expect([longDay("2026-11-30", "en"), shortDay("2026-11-30", "en"), monthName("2026-11", "en")]).toEqual([
    "30 November 2026",
    "30 Nov",
    "November 2026",
  ]);
  expect([longDay("2026-11-30", "sw"), monthName("2026-11", "sw")]).toEqual(["30 Novemba 2026", "Novemba 2026"]);
});

test("months go down over the year's end", () => {
  expect(monthsDown("2026-11", "2027-02")).toEqual(["2027-02", "2027-01", "2026-12", "2026-11"]);
  expect(monthsDown("2026-11", "2026-10")).toEqual([]);
});
