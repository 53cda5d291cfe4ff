import { describe, expect, it } from "vitest";
import type { CarrierFacts, ListedRecording } from "../../../core/recordings/carrier-facts.ts";
import type { CheckedCall, CheckedRecording } from "../../../core/recordings/check-up-action.ts";
import { decideCheckUp } from "../../../core/recordings/check-up.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 23, 12);
const ended: CheckedCall = { startedAt: NOW - 2 * HOUR, endedAt: NOW - HOUR, expectsRecording: true };
const listing = (...recordings: ListedRecording[]): CarrierFacts => ({ recordings: { is: "listed", recordings } });
const known = (state: CheckedRecording["state"], ageMs: number): CheckedRecording => ({
  recording: "RE1",
  state,
  announcedAt: NOW - ageMs,
});
const later = (ms: number) => ({ do: "appoint", at: NOW + ms });
const soon = later(10 * MINUTE);
const closed = { actions: [{ do: "close" }] };

describe("a call that has not ended, as far as we know", () => {
  const open: CheckedCall = { startedAt: NOW - 30 * MINUTE, expectsRecording: false };

  it("asks the carrier", () => {
    expect(decideCheckUp(open, [], {}, NOW)).toEqual({ ask: "call" });
  });

  it("comes back sooner for what is young", () => {
    const ages = [0, 10, 40, 160, 24 * 60].map((minutes) =>
      decideCheckUp({ ...open, startedAt: NOW - minutes * MINUTE }, [], { call: { is: "running" } }, NOW),
    );
    expect(ages).toEqual([10, 30, 120, 360, 24 * 60].map((minutes) => ({ actions: [later(minutes * MINUTE)] })));
  });

  it.each(["running", "unreachable"] as const)("comes back when it is %s, later each time", (is) => {
    expect(decideCheckUp(open, [], { call: { is } }, NOW)).toEqual({ actions: [{ do: "appoint", at: NOW + 30 * MINUTE }] });
    expect(decideCheckUp({ ...open, startedAt: NOW - 30 * HOUR }, [], { call: { is } }, NOW)).toEqual({
      actions: [{ do: "appoint", at: NOW + 24 * HOUR }],
    });
  });

  it("ends it when the carrier says that it ended", () => {
    const call = { is: "ended", status: "completed", at: NOW - HOUR, seconds: 61 } as const;
    const end = { endedAt: NOW - HOUR, endStatus: "completed", seconds: 61 };
    expect(decideCheckUp(open, [], { call }, NOW)).toEqual({ actions: [{ do: "end-call", end }, { do: "close" }] });
  });

  it("ends it as unknown when the carrier does not know it", () => {
    const end = { endedAt: NOW, endStatus: "unknown" };
    expect(decideCheckUp(open, [], { call: { is: "unknown" } }, NOW)).toEqual({ actions: [{ do: "end-call", end }, { do: "close" }] });
  });

  it("ends it and looks for its recording in one go", () => {
    const facts: CarrierFacts = { call: { is: "ended", status: "completed", at: NOW - HOUR } };
    expect(decideCheckUp({ ...open, expectsRecording: true }, [], facts, NOW)).toEqual({ ask: "recordings" });
    const answer = decideCheckUp({ ...open, expectsRecording: true }, [], { ...facts, ...listing() }, NOW);
    expect(answer).toEqual({
      actions: [{ do: "end-call", end: { endedAt: NOW - HOUR, endStatus: "completed" } }, later(2 * HOUR)],
    });
  });
});

describe("a recording that no notice told us of", () => {
  it("is not looked for while its notice may still come, nor when none is expected", () => {
    expect(decideCheckUp({ ...ended, endedAt: NOW - 9 * MINUTE }, [], {}, NOW)).toEqual({ actions: [soon] });
    expect(decideCheckUp({ ...ended, expectsRecording: false }, [], {}, NOW)).toEqual(closed);
  });

  it("is announced as the notice would have done it", () => {
    const talk = { recording: "RE2", status: "completed", source: "call" } as const;
    expect(decideCheckUp({ ...ended, mailbox: "101" }, [], listing(talk), NOW)).toEqual({
      actions: [{ do: "announce", listed: talk, kind: "call" }, soon],
    });
    const message = { recording: "RE2", status: "completed", source: "voicemail", seconds: 4 } as const;
    expect(decideCheckUp({ ...ended, mailbox: "101" }, [], listing(message), NOW)).toEqual({
      actions: [{ do: "announce", listed: message, kind: "voicemail", mailbox: "101" }, soon],
    });
  });

  it("goes to the office's mailbox when nobody knows whose it was, and is told from the trail when the carrier does not say what it is", () => {
    const message = { recording: "RE2", status: "completed", source: "voicemail" } as const;
    expect(decideCheckUp(ended, [], listing(message), NOW)).toMatchObject({ actions: [{ kind: "voicemail", mailbox: "office" }, soon] });
    const unnamed = { recording: "RE2", status: "completed" } as const;
    expect(decideCheckUp(ended, [], listing(unnamed), NOW)).toMatchObject({ actions: [{ kind: "call" }, soon] });
    expect(decideCheckUp({ ...ended, mailbox: "102" }, [], listing(unnamed), NOW)).toMatchObject({
      actions: [{ kind: "voicemail", mailbox: "102" }, soon],
    });
  });

  it("is waited for while the carrier works on it", () => {
    expect(decideCheckUp(ended, [], listing({ recording: "RE2", status: "in-work" }), NOW)).toEqual({ actions: [later(2 * HOUR)] });
  });

  it("is found behind a first message that was silent", () => {
    expect(decideCheckUp(ended, [known("absent", HOUR)], {}, NOW)).toEqual({ ask: "recordings" });
    expect(decideCheckUp(ended, [known("absent", HOUR)], listing({ recording: "RE1", status: "absent" }), NOW)).toEqual(closed);
    const second = { recording: "RE2", status: "completed", source: "voicemail" } as const;
    expect(decideCheckUp(ended, [known("absent", HOUR)], listing({ recording: "RE1", status: "absent" }, second), NOW)).toMatchObject({
      actions: [{ do: "announce", listed: second }, soon],
    });
  });

  it("is kept as absent when the carrier heard nothing", () => {
    const silence = { recording: "RE2", status: "absent" } as const;
    expect(decideCheckUp(ended, [], listing(silence), NOW)).toEqual({
      actions: [{ do: "announce", listed: silence, kind: "call" }, { do: "close" }],
    });
  });

  it("is given up after a day, and not before", () => {
    const before = { ...ended, endedAt: NOW - 24 * HOUR + 1 };
    const after = { ...ended, endedAt: NOW - 24 * HOUR };
    expect(decideCheckUp(before, [], listing(), NOW)).toEqual({ actions: [later(6 * HOUR)] });
    for (const facts of [listing(), listing({ recording: "RE2", status: "in-work" }), { recordings: { is: "unreachable" } as const }]) {
      expect(decideCheckUp(after, [], facts, NOW)).toEqual({ actions: [{ do: "mark-missing" }, { do: "close" }] });
    }
  });
});

describe("a recording that we know of", () => {
  it("is looked after while its call goes on", () => {
    const running = { startedAt: NOW - 2 * HOUR, expectsRecording: true };
    expect(decideCheckUp(running, [known("pending", HOUR)], { call: { is: "unreachable" } }, NOW)).toEqual({
      actions: [{ do: "send-again", recording: "RE1" }, later(2 * HOUR)],
    });
  });

  it("is left alone while the queue is still trying", () => {
    expect(decideCheckUp(ended, [known("pending", 9 * MINUTE)], {}, NOW)).toEqual({ actions: [soon] });
  });

  it("is sent to the queue again when its copy got stuck", () => {
    expect(decideCheckUp(ended, [known("pending", HOUR)], {}, NOW)).toEqual({
      actions: [{ do: "send-again", recording: "RE1" }, later(2 * HOUR)],
    });
  });

  it("is given up after a day", () => {
    expect(decideCheckUp(ended, [known("pending", 24 * HOUR)], {}, NOW)).toEqual({
      actions: [{ do: "give-up", recording: "RE1" }, { do: "close" }],
    });
  });

  it.each(["stored", "missing", "deleted"] as const)("is done with when it is %s", (state) => {
    expect(decideCheckUp(ended, [known(state, 2 * HOUR)], {}, NOW)).toEqual(closed);
  });

  it.each(["stored", "deleted"] as const)("is %s, but the carrier's copy is not cleared: again, for a week", (state) => {
    const left = { ...known(state, HOUR), leftAtCarrier: true };
    expect(decideCheckUp(ended, [left], {}, NOW)).toEqual({ actions: [{ do: "send-again", recording: "RE1" }, later(2 * HOUR)] });
    expect(decideCheckUp(ended, [{ ...left, announcedAt: NOW - 7 * 24 * HOUR }], {}, NOW)).toEqual(closed);
  });
});
