import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/build-once.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores are common; whole calls and the embedded cloud are heavy, so no more files at once than that.
    maxWorkers: 2,
  },
});
