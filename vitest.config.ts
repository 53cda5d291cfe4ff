import { defineConfig } from "vitest/config";

/** Whole pages and calls in a real browser; those with sound go by the wall clock, and want the machine for themselves. */
const BROWSER = "test/browser/**/*.test.ts";
const SOUND = ["test/browser/newcomer.test.ts", "test/browser/phone-page.test.ts"];

export default defineConfig({
  test: {
    globalSetup: "test/build-once.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes late on a busy machine; a second would say too early that it never does.
    expect: { poll: { timeout: 15_000 } },
    // One group after the other. Two cores are common; whole calls and the embedded cloud are heavy, so no more files at once than that.
    projects: [
      {
        extends: true,
        test: { name: "parts", include: ["test/**/*.test.ts"], exclude: [BROWSER], maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: "browser", include: [BROWSER], exclude: SOUND, maxWorkers: 2, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: "sound", include: SOUND, maxWorkers: 1, sequence: { groupOrder: 2 } } },
    ],
  },
});
