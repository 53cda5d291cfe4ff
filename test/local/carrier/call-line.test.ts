/** A microphone's pieces on a line. */
import { expect, test } from "vitest";
import { Call } from "../../../local/carrier/call.ts";
import { CallLine } from "../../../local/carrier/call-line.ts";
import type { Clock } from "../../../local/carrier/clock.ts";

const FROM = 1_000_000;

function talkingLine(): { line: CallLine; call: Call; at: (ms: number) => void } {
  let now = FROM;
  const clock: Clock = { now: () => now, after: () => () => {}, during: (work) => work };
  const call = new Call(clock, { sid: "CA1", account: "", from: "", to: "", direction: "inbound", status: "ringing" });
  call.become("in-progress");
  const line = new CallLine({ call, clock, direction: "out", address: "", peer: "" });
  return { line, call, at: (ms) => void (now = FROM + ms) };
}

const piece = (value: number, length = 160): Int16Array => new Int16Array(length).fill(value);

test("pieces that come a little early follow each other, without overlap or gap", () => {
  const { line, call, at } = talkingLine();
  [0, 19, 37, 58].forEach((ms, index) => {
    at(ms);
    line.speak(piece(100 * (index + 1)));
  });
  const heard = call.mouth.read(FROM, FROM + 80);
  expect(Array.from(heard)).toEqual([100, 200, 300, 400].flatMap((value) => Array.from(piece(value))));
});

test("what is said over one's own long sentence begins now", () => {
  const { line, call, at } = talkingLine();
  line.speak(piece(100, 8000));
  at(500);
  line.speak(piece(10));
  expect(call.mouth.read(FROM + 500, FROM + 501)[0]).toBe(110);
});
