import { expect, test } from "vitest";
import type { CallDetailView, LegView } from "../../../core/account/api/calls.ts";
import { phoneState } from "../../../web/src/call/phone-state.ts";
import { call } from "../call.ts";

const within = (kind: "answered" | "missed" | "live"): CallDetailView => ({
  ...call({ outcome: { kind } }),
  story: [],
  planVersions: [],
  legs: [],
  recordings: [],
  notes: [],
});

const cases: [string, Partial<LegView>, "answered" | "missed" | "live", string][] = [
  ["pressed to take the call", { answeredAt: 1, acceptedAt: 2 }, "answered", "phoneAccepted"],
  ["picked up and talked", { answeredAt: 1, endedAt: 9 }, "answered", "phoneAnswered"],
  ["picked up, is being asked", { answeredAt: 1 }, "live", "phoneAnswered"],
  ["a mailbox of the mobile network picked up", { answeredAt: 1, endedAt: 9 }, "missed", "phoneDeclined"],
  ["rang in vain", { endedAt: 9 }, "answered", "phoneSilent"],
  ["rings", {}, "live", "phoneRinging"],
  ["rang, and its end was never told", {}, "missed", "phoneSilent"],
];

test.each(cases)("%s", (_, leg, outcome, state) => expect(phoneState({ id: "CA2", ...leg }, within(outcome))).toBe(state));
