import { afterAll, beforeAll, expect, test } from "vitest";
import type { Cloud } from "../../../../local/cloud/cloud.ts";
import { startCloud } from "../../../../local/cloud/start-cloud.ts";
import { lambda, writeAssembly } from "../write-assembly.ts";

const HANDLER = `
let count = 0;
const { threadId } = require("node:worker_threads");
exports.handler = async (event, context) => {
  count += 1;
  if (event.say) console.log(event.say);
  switch (event.do) {
    case "exit": process.exit(3);
    case "throw": throw new RangeError("too far");
    case "crash": setTimeout(() => { throw new Error("later"); }, 5); await new Promise(() => {}); break;
    case "spin": for (;;); 
    case "hang": await new Promise((resolve) => setTimeout(resolve, 60_000)); break;
    case "nothing": return undefined;
    case "huge": return "x".repeat(7 * 1024 * 1024);
    case "wait": await new Promise((resolve) => setTimeout(resolve, 150)); break;
  }
  return { count, threadId, now: Date.now(), made: new Date().getTime(), isDate: new Date() instanceof Date, request: context.awsRequestId, left: process.env.LEFT_OVER ?? null };
};`;

let cloud: Cloud;
let shift = 0;
beforeAll(async () => {
  const bundles = { a: HANDLER, broken: "throw new Error('cannot load');", none: "exports.other = 1;" };
  const resources = {
    Main: lambda("a", { Timeout: 1 }),
    Single: lambda("a", { ReservedConcurrentExecutions: 1 }),
    Broken: lambda("broken"),
    Without: lambda("none"),
  };
  cloud = await startCloud({ assembly: await writeAssembly({ resources, bundles }), now: () => Date.now() + shift });
});
afterAll(() => cloud?.close());

const run = async (event: Record<string, string>, name = "Main") => {
  const invocation = await cloud.invoke(name, event);
  if (invocation.status !== "ok") throw new Error(JSON.stringify(invocation));
  const payload: Record<string, unknown> = Object(invocation.payload);
  return payload;
};

test("an idle environment is used again; concurrent events get one each", async () => {
  const first = await run({});
  const second = await run({});
  expect([second["threadId"], second["count"]]).toEqual([first["threadId"], Number(first["count"]) + 1]);
  const both = await Promise.all([run({ do: "wait" }), run({ do: "wait" })]);
  expect(both[0]?.["threadId"]).not.toBe(both[1]?.["threadId"]);
});

test("the environment of this process does not reach a function", async () => {
  process.env["LEFT_OVER"] = "secret";
  await cloud.kill("Main");
  expect((await run({}))["left"]).toBeNull();
  delete process.env["LEFT_OVER"];
});

test.each([
  [{ do: "throw" }, "RangeError", "too far"],
  [{ do: "exit" }, "Runtime.ExitError", "code 3"],
  [{ do: "crash" }, "Error", "later"],
  [{ do: "hang" }, "Sandbox.Timedout", "after 1.00 seconds"],
  [{ do: "spin" }, "Sandbox.Timedout", "after 1.00 seconds"],
  [{ do: "huge" }, "Function.ResponseSizeTooLarge", "6 MB"],
])("%j fails the invocation as %s, and the next one works", async (event, type, message) => {
  const invocation = await cloud.invoke("Main", event);
  expect(invocation).toMatchObject({ status: "failed", error: { errorType: type, errorMessage: expect.stringContaining(message) } });
  expect(await run({})).toMatchObject({ isDate: true });
});

test("a bundle that cannot be loaded, or has no handler, fails each invocation with its reason", async () => {
  expect(await cloud.invoke("Broken", {})).toMatchObject({ status: "failed", error: { errorMessage: "cannot load" } });
  expect(await cloud.invoke("Without", {})).toMatchObject({
    status: "failed",
    error: { errorMessage: expect.stringContaining('no function "handler"') },
  });
});

test("above its reserved concurrency a function is throttled", async () => {
  const [first, second] = await Promise.all([cloud.invoke("Single", { do: "wait" }), cloud.invoke("Single", {})]);
  expect([first.status, second.status]).toEqual(["ok", "throttled"]);
});

test("a kill in the middle fails what runs", async () => {
  const running = cloud.invoke("Main", { do: "hang" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await cloud.kill("Main");
  expect(await running).toMatchObject({ status: "failed", error: { errorMessage: expect.stringContaining("killed") } });
});

test("functions live by the cloud's clock, also when it is moved while they are warm", async () => {
  await run({});
  shift = 40 * 24 * 3600 * 1000;
  const { now, made } = await run({});
  expect(Math.abs(Number(now) - (Date.now() + shift))).toBeLessThan(1_000);
  expect(Math.abs(Number(made) - Number(now))).toBeLessThan(1_000);
  shift = 0;
});

test("what it prints is kept, line by line; undefined is null", async () => {
  await run({ say: "first\nsecond" });
  await expect.poll(() => cloud.logs("Main")).toEqual(expect.arrayContaining(["first", "second"]));
  expect(await cloud.invoke("Main", { do: "nothing" })).toMatchObject({ status: "ok", payload: null });
});

test("an unknown or ambiguous name says what there is", () => {
  expect(() => cloud.logs("Nobody")).toThrow(/No function is called Nobody; there are Main, Single/);
});
