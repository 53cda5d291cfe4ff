import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCallState, encodeCallState } from "../../../core/voice/call-state.ts";

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/);
const state = fc.record(
  {
    tenant: fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,30}[a-z0-9]$/),
    number: fc.stringMatching(/^\+[1-9][0-9]{6,14}$/),
    plan: fc.integer({ min: 1, max: 1e9 }),
    startedAt: fc.integer({ min: 0, max: 4e12 }),
    step: fc.integer({ min: 0, max: 10_000 }),
    node: id,
    attempt: fc.integer({ min: 1, max: 100 }),
    person: fc.stringMatching(/^[1-9][0-9]{1,5}$/),
  },
  { requiredKeys: ["tenant", "number", "plan", "startedAt", "step", "node", "attempt"] },
);

test("a state survives the address, in letters no encoder touches", () => {
  fc.assert(
    fc.property(state, (before) => {
      const query = encodeCallState(before);
      expect(query).toMatch(/^[A-Za-z0-9_=&-]+$/);
      expect(decodeCallState(new URLSearchParams(query))).toEqual(before);
    }),
  );
});

test("anything else is no state", () => {
  fc.assert(fc.property(fc.webQueryParameters(), (query) => decodeCallState(new URLSearchParams(query)) === undefined));
  const good = "t=duka&d=254200000001&v=7&a=mhqz0c&s=1&n=main&k=1";
  expect(decodeCallState(new URLSearchParams(good))).toBeDefined();
  for (const bad of [
    good.replace("v=7", "v=07"),
    good.replace("v=7", "v=-7"),
    good.replace("v=7", "v=1e3"),
    good.replace("t=duka", "t=Duka"),
    good.replace("t=duka", "t=__proto__"),
    good.replace("&d=254200000001", ""),
    good.replace("d=254", "d=054"),
    good.replace("d=254", "d=%2B254"),
    good.replace("n=main", "n=../x"),
    good.replace("s=1", "s=99999999999"),
    `${good}&p=1;2`,
    good.replace("&k=1", ""),
  ])
    expect(decodeCallState(new URLSearchParams(bad)), bad).toBeUndefined();
});
