import { expect, test } from "vitest";
import type { CallView } from "../../../core/account/api/calls.ts";
import { todaysCalls } from "../../../web/src/home/todays-calls.ts";
import { call } from "../call.ts";

const zone = "Africa/Nairobi";
/** Half past midnight in Nairobi, still yesterday in London. */
const now = Date.UTC(2026, 10, 23, 21, 30);
const minutesAgo = (minutes: number, kind: "missed" | "informed"): CallView =>
  call({ startedAt: now - minutes * 60_000, outcome: { kind } });

test("only the office's own day counts, and only those whom nobody answered", () => {
  const message = call({ startedAt: now - 60_000, outcome: { kind: "voicemail", mailbox: "Duka" } });
  const missed = minutesAgo(5, "missed");
  const calls = [message, missed, minutesAgo(6, "informed"), minutesAgo(31, "missed")];
  expect(todaysCalls({ calls }, now, zone)).toEqual({ toReturn: [message, missed], missed: 1, messages: 1, isWhole: true });
});

test("a day that may go on behind the last known call is not whole", () => {
  expect(todaysCalls({ calls: [minutesAgo(1, "missed")], cursor: "x" }, now, zone).isWhole).toBe(false);
  expect(todaysCalls({ calls: [minutesAgo(1, "missed"), minutesAgo(40, "missed")], cursor: "x" }, now, zone).isWhole).toBe(true);
  expect(todaysCalls({ calls: [] }, now, zone).isWhole).toBe(true);
});
