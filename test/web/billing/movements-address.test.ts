import { expect, test } from "vitest";
import { ENTRY_KINDS, readWanted, writeWanted } from "../../../web/src/billing/movements-address.ts";

test("what is written into an address is read out of it", () => {
  for (const kind of ENTRY_KINDS) {
    const wanted = { kind, from: "2026-11-01", to: "2026-11-30" };
    expect(readWanted(writeWanted(wanted))).toEqual(wanted);
  }
  expect(readWanted(writeWanted({}))).toEqual({});
});

test("what makes no sense is left out", () => {
  expect(readWanted(new URLSearchParams("kind=__proto__&from=yesterday&to=2026-13-41"))).toEqual({});
});
