import { expect, test } from "vitest";
import { clockTime, comingMoment, exactMoment, moment, timeOfDay } from "../../../web/src/format/moment.ts";

const AMSTERDAM = { language: "en", zone: "Europe/Amsterdam" } as const;
const NAIROBI = { language: "sw", zone: "Africa/Nairobi" } as const;
/** A Tuesday, 14:05 in Amsterdam, 16:05 in Nairobi. */
const NOW = Date.parse("2026-11-24T13:05:30Z");
const at = (iso: string) => moment(Date.parse(iso), NOW, AMSTERDAM);

test.each([
  ["2026-11-24T13:05:00Z", { kind: "now" }],
  ["2026-11-24T13:06:00Z", { kind: "now" }],
  ["2026-11-24T13:04:30Z", { kind: "minutes-ago", minutes: 1 }],
  ["2026-11-24T12:06:00Z", { kind: "minutes-ago", minutes: 59 }],
  ["2026-11-24T12:05:00Z", { kind: "date", text: "13:05" }],
  ["2026-11-23T23:00:00Z", { kind: "date", text: "00:00" }],
  ["2026-11-23T22:59:00Z", { kind: "yesterday", time: "23:59" }],
  ["2026-11-22T22:59:00Z", { kind: "date", text: "Sun 23:59" }],
  ["2026-11-17T13:00:00Z", { kind: "date", text: "17 Nov 14:00" }],
  ["2025-11-24T13:00:00Z", { kind: "date", text: "24 Nov 2025 14:00" }],
])("%s", (iso, told) => expect(at(iso)).toEqual(told));

test("a clock that runs ahead does not tell of the future as of the past", () => {
  expect(at("2026-11-24T15:05:00Z")).toEqual({ kind: "date", text: "16:05" });
});

test("yesterday is the office's yesterday also when its clocks were changed", () => {
  const monday = Date.parse("2026-10-26T22:30:00Z");
  expect(moment(Date.parse("2026-10-24T22:30:00Z"), monday, AMSTERDAM)).toEqual({ kind: "yesterday", time: "00:30" });
});

test("midnight is 00:00, not 24:00", () => expect(timeOfDay(Date.parse("2026-11-23T23:00:00Z"), AMSTERDAM)).toBe("00:00"));

test("times are the office's, wherever the reader is", () => {
  expect(timeOfDay(NOW, NAIROBI)).toBe("16:05");
  expect(clockTime(NOW, AMSTERDAM)).toBe("14:05:30");
});

test.each([
  ["2026-11-24T22:59:00Z", "23:59"],
  ["2026-11-24T23:00:00Z", "Wed 25 Nov, 00:00"],
  ["2026-12-31T22:59:00Z", "Thu 31 Dec, 23:59"],
  ["2026-12-31T23:00:00Z", "Fri 1 Jan 2027, 00:00"],
])("what is to come at %s is told to the minute, with its day unless it is today", (iso, told) =>
  // Some editions of the language's data put a comma behind the weekday.
  expect(comingMoment(Date.parse(iso), NOW, AMSTERDAM).replace(/^(\w{3}), /, "$1 ")).toBe(told),
);

test("the exact moment names its zone", () => {
  expect(exactMoment(NOW, AMSTERDAM)).toMatch(/^Tuesday,? 24 November 2026, 14:05:30 \(Europe\/Amsterdam\)$/);
  expect(exactMoment(NOW, NAIROBI)).toMatch(/^Jumanne.* 24 Novemba 2026, 16:05:30 \(Africa\/Nairobi\)$/);
});
