import { expect, test } from "vitest";
import { findCalls, type Wanted } from "../../../web/src/calls/find-calls.ts";
import { call } from "../call.ts";

const CALLS = [
  call({ id: "grace", callerName: "Grace Wanjiru", from: "+254722000001", outcome: { kind: "answered", by: "Amina Hassan" } }),
  call({ id: "amsterdam", from: "+31201234567", outcome: { kind: "voicemail", mailbox: "Joseph Mwangi" } }),
  call({ id: "withheld", from: null }),
  call({ id: "browser", from: "client:reception", outcome: { kind: "informed" } }),
];

const found = (wanted: Partial<Wanted>): string[] => findCalls(CALLS, { filter: "all", search: "", ...wanted }).map(({ id }) => id);

test("nothing wanted finds all", () => expect(found({ search: "  " })).toHaveLength(4));

test.each([
  ["a name in any case", "gRACE", ["grace"]],
  ["who answered", "amina", ["grace"]],
  ["whose mailbox", "mwangi", ["amsterdam"]],
  ["the number as it is stored", "+3120123", ["amsterdam"]],
  ["the number as it is shown", "+31 20 123 4567", ["amsterdam"]],
  ["the number as its country writes it", "020 123-45 67", ["amsterdam"]],
  ["the number as it is dialled abroad", "0031 20 123", ["amsterdam"]],
  ["a browser phone", "reception", ["browser"]],
  ["nobody", "zanzibar", []],
  ["letters with a digit, which are no number", "x1", []],
])("finds %s", (_, search, ids) => expect(found({ search })).toEqual(ids));

test("the office's number that was dialled is found too", () => expect(found({ search: "20 555 0100" })).toHaveLength(4));

test("an outcome narrows what is searched", () => {
  expect(found({ filter: "missed" })).toEqual(["withheld"]);
  expect(found({ filter: "voicemail", search: "grace" })).toEqual([]);
});
