/** Which telephones are joined by a line, and where it runs. */
import { expect, test } from "vitest";
import { cablePath } from "../../../../../local/carrier/phone/page/parts/cable-path.ts";
import { connections } from "../../../../../local/carrier/phone/page/parts/connections.ts";
import { NEW_PHONE, type PhoneState } from "../../../../../local/carrier/phone/page/phone/phone-state.ts";

function phone(id: string, connectedTo?: string): PhoneState {
  const call = { id, direction: "out", peer: "+254711000101", state: "talking" } as const;
  return { ...NEW_PHONE, call: connectedTo === undefined ? call : { ...call, connectedTo } };
}

test("joins telephones whose legs hear each other, once", () => {
  expect(connections([phone("CA1", "CA3"), phone("CA2"), phone("CA3", "CA1")])).toEqual([[0, 2]]);
});

test("joins nobody who only rings, or whose other side is elsewhere", () => {
  expect(connections([NEW_PHONE, NEW_PHONE, phone("CA1"), phone("CA2", "CA9")])).toEqual([]);
});

test("runs over the tops of cards side by side, and down between cards below each other", () => {
  const box = (left: number, top: number) => ({ left, top, width: 100, height: 200 });
  expect(cablePath(box(0, 40), box(132, 40))).toBe("M50 40 C50 4 182 4 182 40");
  expect(cablePath(box(0, 288), box(0, 40))).toBe("M50 240 C50 264 50 264 50 288");
});
