import { expect, test } from "vitest";
import { createLog } from "../../../functions/voice/log-lines.ts";

const soon = () => new Promise((resolve) => setImmediate(resolve));

test("lines of one moment are written at once, whole and in order, and none is written twice", async () => {
  const written: string[] = [];
  const log = createLog((text) => written.push(text));
  log({ at: "voice", step: 1 });
  log({ at: "voice", step: 2 });
  expect(written).toEqual([]);
  await soon();
  expect(written).toEqual(['{"at":"voice","step":1}\n{"at":"voice","step":2}\n']);
  await soon();
  log({ at: "voice", step: 3 });
  await soon();
  expect(written.slice(1)).toEqual(['{"at":"voice","step":3}\n']);
});
