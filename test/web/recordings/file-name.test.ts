import { expect, test } from "vitest";
import { fileName } from "../../../web/src/recordings/file-name.ts";

const sound = { caller: "Amina Hassan", startedAt: Date.parse("2026-11-24T11:05:00Z"), zone: "Africa/Nairobi", mediaType: "audio/x-wav" };

test("sorts by the office's time and says who", () => expect(fileName(sound)).toBe("2026-11-24 14.05 Amina Hassan.wav"));

test("ends as what it contains", () => expect(fileName({ ...sound, mediaType: "audio/mpeg" })).toMatch(/\.mp3$/));

test("a caller's name cannot lead to another folder or break a file system", () => {
  expect(fileName({ ...sound, caller: '../..\\ev|il:"?*<b>\u0000\n' })).toBe("2026-11-24 14.05 ....evilb.wav");
});
