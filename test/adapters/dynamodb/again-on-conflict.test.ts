import { expect, test } from "vitest";
import { againOnConflict } from "../../../adapters/dynamodb/again-on-conflict.ts";

const isConflict = (error: unknown): boolean => error instanceof Error && error.message === "conflict";

function failing(times: number, message: string) {
  let calls = 0;
  const write = async () => {
    calls += 1;
    if (calls <= times) throw new Error(message);
    return calls;
  };
  return { write, calls: () => calls };
}

test("a write that met another is done again", async () => {
  expect(await againOnConflict(failing(3, "conflict").write, isConflict)).toBe(4);
});

test("anything else is not, and neither is a meeting that never ends", async () => {
  const other = failing(1, "refused");
  await expect(againOnConflict(other.write, isConflict)).rejects.toThrow("refused");
  expect(other.calls()).toBe(1);
  const endless = failing(1000, "conflict");
  await expect(againOnConflict(endless.write, isConflict)).rejects.toThrow("conflict");
  expect(endless.calls()).toBe(6);
});
