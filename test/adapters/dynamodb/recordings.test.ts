import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordingKey } from "../../../adapters/dynamodb/keys.ts";
import { createMemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { announceRecording, markLeftAtCarrier, markMissing, markStored, readRecording } from "../../../adapters/dynamodb/recordings.ts";

const RECORDING = `RE${"2".repeat(32)}`;
const ids = { tenant: "duka-travel", call: `CA${"1".repeat(32)}`, account: `AC${"a".repeat(32)}`, recording: RECORDING };
const key = recordingKey(ids.tenant, ids.call, ids.recording);
const announcement = { ...ids, kind: "voicemail", mailbox: "101", seconds: 4 } as const;
const object = { objectKey: "k", bytes: 44, sha256: "00" };

describe("a recording that is announced", () => {
  it("is to be copied", async () => {
    const table = createMemoryTable();
    await announceRecording(table, announcement, "completed", 1000);
    expect(await table.get(key)).toEqual({ ...key, ...announcement, announcedAt: 1000, state: "pending", outbox: "copy-recording" });
  });

  it.each([
    ["absent", "absent"],
    ["failed", "absent"],
    ["gone", "missing"],
  ] as const)("as %s is kept as %s, and nothing is to be done", async (heard, state) => {
    const table = createMemoryTable();
    await announceRecording(table, announcement, heard, 1000);
    expect(await table.get(key)).toEqual({ ...key, ...announcement, announcedAt: 1000, state });
  });

  it("twice is the same as once: the first word stands", async () => {
    const table = createMemoryTable();
    await announceRecording(table, announcement, "completed", 1000);
    const first = await table.get(key);
    await announceRecording(table, { ...announcement, kind: "call", seconds: 99 }, "completed", 2000);
    await announceRecording(table, announcement, "absent", 3000);
    expect(await table.get(key)).toEqual(first);
  });

  it("is taken up again when it had been given up", async () => {
    const table = createMemoryTable();
    await announceRecording(table, announcement, "completed", 1000);
    await markMissing(table, ids);
    await announceRecording(table, announcement, "completed", 2000);
    expect(await table.get(key)).toMatchObject({ state: "pending", outbox: "copy-recording", announcedAt: 2000 });
  });

  it.each([{ tenant: "Duka#1" }, { call: "CA1" }, { account: "../x" }, { recording: `${RECORDING}/..` }])(
    "under an odd id is refused: %o",
    async (odd) => {
      const table = createMemoryTable();
      await expect(announceRecording(table, { ...announcement, ...odd }, "completed", 1000)).rejects.toThrow();
      expect(table.items()).toEqual([]);
    },
  );
});

type Happening = "completed" | "absent" | "gone" | "stored" | "missing" | "left" | "cleared" | "deleted";

async function happen(table: ReturnType<typeof createMemoryTable>, what: Happening, at: number) {
  const recording = await readRecording(table, key);
  switch (what) {
    case "completed":
    case "absent":
    case "gone":
      return announceRecording(table, announcement, what, at);
    case "missing":
      return markMissing(table, ids);
    case "left":
    case "cleared":
      return markLeftAtCarrier(table, ids, what === "left");
    case "stored":
      return recording?.state === "pending" ? markStored(table, recording, object, at) : undefined;
    case "deleted":
      return recording === undefined ? undefined : table.update(key, { set: { state: "deleted", deletedAt: at }, remove: ["outbox"] });
    default:
      throw new Error(what satisfies never);
  }
}

describe("a recording, whatever happens in whatever order", () => {
  it("never comes back from deletion, is never copied again once stored, and asks for work only while it is pending", async () => {
    const happenings = fc.array(
      fc.constantFrom<Happening[]>("completed", "absent", "gone", "stored", "missing", "left", "cleared", "deleted"),
    );
    await fc.assert(
      fc.asyncProperty(happenings, async (all) => {
        const table = createMemoryTable();
        let before: string | undefined;
        for (const [at, what] of all.entries()) {
          await happen(table, what, at);
          const item = await table.get(key);
          const state = (await readRecording(table, key))?.state;
          if (before === "deleted") expect(state).toBe("deleted");
          if (before === "stored") expect(["stored", "deleted"]).toContain(state);
          expect(item?.["outbox"] !== undefined).toBe(state === "pending");
          before = state;
        }
      }),
    );
  });

  it("does not become stored when it was deleted while it was copied", async () => {
    const table = createMemoryTable();
    await announceRecording(table, announcement, "completed", 1000);
    const recording = await readRecording(table, key);
    if (recording === undefined) throw new Error("it is not there");
    await table.update(key, { set: { state: "deleted" } });
    expect(await markStored(table, recording, object, 2000)).toBe(false);
    expect(await table.get(key)).toMatchObject({ state: "deleted" });
  });
});
