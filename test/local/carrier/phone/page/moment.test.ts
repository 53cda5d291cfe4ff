import { expect, test } from "vitest";
import { moment } from "../../../../../local/carrier/phone/page/parts/moment.ts";

const NOW = new Date(2026, 10, 30, 0, 10).getTime();

test("the time today, with the day before that", () => {
  expect(moment(new Date(2026, 10, 30, 0, 5).getTime(), NOW)).toBe("00:05");
  expect(moment(new Date(2026, 10, 29, 23, 59).getTime(), NOW)).toBe("2026-11-29 23:59");
});
