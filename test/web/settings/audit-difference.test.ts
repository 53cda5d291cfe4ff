/** What two states differ in, whatever was kept of them. */
import { expect, test } from "vitest";
import { auditDifference } from "../../../web/src/settings/audit-difference.ts";

const json = JSON.stringify;

test("fields that changed, came and went; what stayed is not told", () => {
  expect(auditDifference(json({ name: "A", zone: "Z", old: 1 }), json({ name: "B", zone: "Z", fresh: true }))).toEqual([
    { path: "name", before: "A", after: "B" },
    { path: "old", before: 1 },
    { path: "fresh", after: true },
  ]);
});

test("objects are looked into, lists are told whole", () => {
  expect(auditDifference(json({ s: { a: [1], b: 2 } }), json({ s: { a: [1, 2], b: 2 } }))).toEqual([
    { path: "s.a", before: [1], after: [1, 2] },
  ]);
});

test("something new has no before, something gone no after; the same differs in nothing", () => {
  expect(auditDifference(undefined, json({ name: "A" }))).toEqual([{ path: "name", after: "A" }]);
  expect(auditDifference(json({ name: "A" }), undefined)).toEqual([{ path: "name", before: "A" }]);
  expect(auditDifference(json({ a: 1 }), json({ a: 1 }))).toEqual([]);
  expect(auditDifference(undefined, undefined)).toEqual([]);
});

test("a text that was cut off is told as it is", () => {
  expect(auditDifference('{"name":"A', json({ name: "B" }))).toEqual([{ path: "", before: '{"name":"A', after: { name: "B" } }]);
});
