import fc from "fast-check";
import { expect, test } from "vitest";
import { createFilter } from "../../../../local/cloud/lambda/create-filter.ts";
import type { Json } from "../../../../local/cloud/template/json.ts";

const passes = (pattern: Json, record: Json) => createFilter([JSON.stringify(pattern)])(record);

// Source of the rules: Lambda developer guide, "Filter rule syntax".
test.each<[Json, Json, boolean]>([
  [{ a: ["x"] }, { a: "x" }, true],
  [{ a: ["x", "y"] }, { a: "y" }, true],
  [{ a: ["x"] }, { a: "y" }, false],
  [{ a: [1] }, { a: "1" }, false],
  [{ a: [null] }, { a: null }, true],
  [{ a: [""] }, {}, false],
  [{ a: { b: ["x"] } }, { a: { b: "x", c: 1 } }, true],
  [{ a: { b: ["x"] } }, { a: "x" }, false],
  [{ a: ["x"], b: ["y"] }, { a: "x" }, false],
  [{ a: [{ exists: true }] }, { a: "" }, true],
  [{ a: [{ exists: true }] }, { a: { b: 1 } }, false],
  [{ a: [{ exists: false }] }, {}, true],
  [{ a: [{ exists: false }] }, { a: null }, false],
  [{ a: [{ prefix: "CALL#" }] }, { a: "CALL#1" }, true],
  [{ a: [{ prefix: "CALL#" }] }, { a: 5 }, false],
  [{ a: [{ suffix: "1" }] }, { a: "CALL#1" }, true],
  [{ a: [{ "equals-ignore-case": "AbC" }] }, { a: "aBc" }, true],
  [{ a: [{ "anything-but": ["x", "y"] }] }, { a: "z" }, true],
  [{ a: [{ "anything-but": ["x", "y"] }] }, { a: "y" }, false],
  [{ a: [{ "anything-but": { prefix: "x" } }] }, { a: "xy" }, false],
  [{ a: [{ "anything-but": ["x"] }] }, {}, false],
  [{ a: [{ numeric: [">", 0, "<=", 5] }] }, { a: 5 }, true],
  [{ a: [{ numeric: [">", 0, "<=", 5] }] }, { a: 6 }, false],
  [{ a: [{ numeric: ["=", 5] }] }, { a: "5" }, true],
  [{ a: [{ numeric: ["=", 5] }] }, { a: "five" }, false],
  [{ a: ["x"] }, { a: ["w", "x"] }, true],
  [{ $or: [{ a: ["x"] }, { b: ["y"] }] }, { b: "y" }, true],
  [{ $or: [{ a: ["x"] }, { b: ["y"] }] }, { c: "y" }, false],
])("%j against %j: %s", (pattern, record, expected) => expect(passes(pattern, record)).toBe(expected));

test("an operator that nobody knows is refused", () => {
  expect(() => passes({ a: [{ wildcard: "*" }] }, { a: "x" })).toThrow("wildcard");
});

test("without patterns everything passes; with several, one suffices", () => {
  expect(createFilter([])({ any: 1 })).toBe(true);
  expect(createFilter(['{"a":["x"]}', '{"a":["y"]}'])({ a: "y" })).toBe(true);
});

test("anything-but is the opposite of equality for texts that are there", () => {
  const check = (actual: string, rule: string) => {
    expect(passes({ a: [{ "anything-but": [rule] }] }, { a: actual })).toBe(!passes({ a: [rule] }, { a: actual }));
  };
  fc.assert(fc.property(fc.string(), fc.string(), check));
});
