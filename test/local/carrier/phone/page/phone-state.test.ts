import { expect, test } from "vitest";
import type { PhoneCall, ToPhone } from "../../../../../local/carrier/phone/phone-messages.ts";
import { after, inCall, NEW_PHONE, type PhoneState } from "../../../../../local/carrier/phone/page/phone/phone-state.ts";

const NOW = 1_700_000_000_000;
const CALL = { id: "CA1", direction: "out", peer: "+254200000001" } as const;

const call = (rest: Pick<PhoneCall, "state"> & Partial<PhoneCall>): ToPhone => ({ type: "call", call: { ...CALL, ...rest } });

/** A second between messages. */
const told = (messages: readonly ToPhone[], state: PhoneState = NEW_PHONE): PhoneState =>
  messages.reduce((current, message, at) => after(current, { kind: "told", message }, NOW + at * 1000), state);

test("a call goes from calling over talking to its end, and its clock with it", () => {
  const talking = told([call({ state: "calling" }), call({ state: "talking", talkedMs: 400 })]);
  expect(inCall(talking)).toBe(true);
  expect(talking.call?.answeredAt).toBe(NOW + 600);
  const ended = told([call({ state: "ended", reason: "other-side-hung-up", talkedMs: 42_000 })], talking);
  expect(inCall(ended)).toBe(false);
  expect(ended.call).toMatchObject({ lastedMs: 42_000, reason: "other-side-hung-up" });
});

test("the log tells each step of a call once, although the call is told of again", () => {
  const state = told([
    call({ state: "calling" }),
    call({ state: "talking", talkedMs: 0 }),
    call({ state: "talking", talkedMs: 1000, connectedTo: "CA2" }),
    call({ state: "ended", reason: "hung-up" }),
  ]);
  expect(state.log.map((entry) => entry.kind === "call" && entry.call.state)).toEqual(["calling", "talking", "ended"]);
});

test("keys that follow each other stand in one line; a prompt begins a new one", () => {
  const key = (digit: string): ToPhone => ({ type: "key", digit });
  const { log } = told([key("1"), key("0"), { type: "prompt", text: "One moment" }, key("2")]);
  expect(log).toMatchObject([
    { kind: "pressed", digits: "10" },
    { kind: "heard", text: "One moment" },
    { kind: "pressed", digits: "2" },
  ]);
  expect(new Set(log.map(({ id }) => id)).size).toBe(3);
});

test("the caption is of this call only", () => {
  const first = told([call({ state: "talking", talkedMs: 0 }), { type: "prompt", text: "Welcome" }]);
  expect(first.caption).toBe("Welcome");
  expect(told([call({ id: "CA2", state: "calling" })], first).caption).toBe("");
});

test("when the connection drops, so does the call", () => {
  const talking = told([call({ state: "talking", talkedMs: 0 })]);
  const lost = after(talking, { kind: "connection", connection: "lost" }, NOW + 5000);
  expect(lost.connection).toBe("lost");
  expect(lost.call).toMatchObject({ state: "ended", reason: "failed", lastedMs: 5000 });
  expect(after(lost, { kind: "connection", connection: "open" }, NOW + 6000).connection).toBe("open");
});

test("a problem is shown until something works again", () => {
  const refused = told([{ type: "error", code: "bad-message", message: "to: no number" }]);
  expect(refused.problem).toBe("bad-message");
  expect(told([call({ state: "calling" })], refused).problem).toBeUndefined();
});

test("the log keeps the newest 200", () => {
  const { log } = told(Array.from({ length: 250 }, (_, at): ToPhone => ({ type: "prompt", text: String(at) })));
  expect(log).toHaveLength(200);
  expect(log.at(-1)).toMatchObject({ text: "249" });
});

test("text messages stand newest first, each once, and go when the phone becomes somebody else's", () => {
  const text = (id: string): ToPhone => ({ type: "text", text: { id, from: "+254200000001", body: id, at: NOW } });
  const state = told([{ type: "registered", address: "+254711000101" }, text("SM1"), text("SM2"), text("SM1")]);
  expect(state.texts.map(({ id }) => id)).toEqual(["SM1", "SM2"]);
  expect(told([{ type: "registered", address: "+254711000102" }], state).texts).toEqual([]);
});
