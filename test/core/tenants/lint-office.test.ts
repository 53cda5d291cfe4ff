import { expect, test } from "vitest";
import { lintOffice } from "../../../core/tenants/lint-office.ts";
import type { Office } from "../../../core/tenants/office.ts";
import { sampleOffice } from "./sample-office.ts";

const lint = (change: Partial<Office>) => lintOffice("duka", sampleOffice(change), { speaks: () => true });

test("a good office has no problems", () => {
  expect(lint({})).toEqual([]);
});

test("each problem names its field by its path from the body's top", () => {
  const [amina] = sampleOffice().members;
  if (amina === undefined) throw new Error("nobody");
  expect(lint({ zone: "Africa/Nowhere" })).toMatchObject([{ path: "zone", code: "bad-zone" }]);
  expect(lint({ members: [amina, amina] })).toMatchObject([{ path: "members.1.email", code: "same-email" }]);
  expect(lint({ members: [{ ...amina, extension: "999" }] })).toMatchObject([{ path: "members.0.extension", code: "unknown-person" }]);
  expect(lint({ plan: { ...sampleOffice().plan, entries: {} } })).toContainEqual(
    expect.objectContaining({ path: "plan.entries", code: "no-entry" }),
  );
});

test("numbers are limited to what one transaction takes", () => {
  const numbers = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`+25420${1_000_000 + i}`, "main"]));
  const entries = { ...sampleOffice().plan.entries, ...numbers(44) };
  expect(lint({ plan: { ...sampleOffice().plan, entries } })).toMatchObject([{ path: "plan.entries", code: "too-many-numbers" }]);
  delete entries["+254201000000"];
  expect(lint({ plan: { ...sampleOffice().plan, entries } })).toEqual([]);
});

test("a limit is one of the office's own numbers'", () => {
  const { plan } = sampleOffice();
  const [own = ""] = Object.keys(plan.entries);
  const limit = { outside: true, callsAtOnce: 3 };
  expect(lint({ plan: { ...plan, limits: { [own]: limit } } })).toEqual([]);
  expect(lint({ plan: { ...plan, limits: { [own]: limit, "+254200000099": limit } } })).toMatchObject([
    { path: "plan.limits.+254200000099", code: "unknown-number" },
  ]);
});
