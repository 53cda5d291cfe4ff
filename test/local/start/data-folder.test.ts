import { mkdir, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { fork } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { checkData } from "../../../local/start/check-data.ts";
import { demoSecrets } from "../../../local/start/demo-secrets.ts";
import { removeEndpoints, writeEndpoints } from "../../../local/start/endpoints.ts";
import { lockData } from "../../../local/start/lock-data.ts";

const folder = () => mkdtemp(join(tmpdir(), "simu-data-"));

test("a folder is locked for one; the second is told who has it; it is free again afterwards", async () => {
  const data = await folder();
  const lock = await lockData(data);
  await expect(lockData(data)).rejects.toMatchObject({ code: "DATA_IN_USE", message: expect.stringContaining(`process ${process.pid}`) });
  lock.release();
  (await lockData(data)).release();
});

test("kill -9 leaves no lock behind", async () => {
  const data = await folder();
  const script = join(data, "hold.mjs");
  await writeFile(
    script,
    `const { lockData } = await import(${JSON.stringify(join(import.meta.dirname, "../../../local/start/lock-data.ts"))}); await lockData(${JSON.stringify(data)}); process.send("held"); setInterval(() => {}, 1000);`,
  );
  const holder = fork(script, { execPath: process.execPath, execArgv: [] });
  await once(holder, "message");
  await expect(lockData(data)).rejects.toMatchObject({ code: "DATA_IN_USE" });
  holder.kill("SIGKILL");
  await once(holder, "exit");
  (await lockData(data)).release();
});

test("a data folder that is a file is refused", async () => {
  const file = join(await folder(), "file");
  await writeFile(file, "not a folder");
  await expect(lockData(file)).rejects.toMatchObject({ code: "DATA_DAMAGED" });
});

test("an empty folder and a whole one pass", async () => {
  const data = await folder();
  await checkData(data);
  await mkdir(join(data, "queues"));
  const database = new DatabaseSync(join(data, "queues/fauxqs.db"));
  database.exec("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
  database.close();
  await checkData(data);
});

test.each(["dynamodb/shared-local-instance.db", "queues/fauxqs.db", "identity/identity.sqlite", "streams/Relay.json", "demo.json"])(
  "a broken %s is named and left as it is",
  async (name) => {
    const data = await folder();
    const file = join(data, name);
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, "SQLite format 3\0 but then nothing that makes sense");
    await expect(checkData(data)).rejects.toMatchObject({ code: "DATA_DAMAGED", message: expect.stringContaining(name) });
    expect(await readFile(file, "utf8")).toBe("SQLite format 3\0 but then nothing that makes sense");
  },
);

test("what is made up stays the same at the next start, and a new person gets a password", async () => {
  const data = await folder();
  const first = await demoSecrets(data, ["a@x.example"], "AC1");
  const second = await demoSecrets(data, ["a@x.example", "b@x.example"], "AC2");
  expect(second).toMatchObject({
    accountSid: "AC1",
    authToken: first.authToken,
    passwords: { "a@x.example": first.passwords["a@x.example"] },
  });
  expect(second.passwords["b@x.example"]).toMatch(/^Simu-.{12}-7$/);
  expect((await stat(join(data, "demo.json"))).mode & 0o777).toBe(0o600);
});

test("endpoints.json is its owner's only, and goes when everything stops", async () => {
  const data = await folder();
  const endpoints = {
    accountUrl: "a",
    publicBaseUrl: "u",
    carrierBaseUrl: "c",
    phoneUrl: "p",
    mailUrl: "m",
    paymentsUrl: "http://127.0.0.1:8082",
    accountSid: "AC",
    authToken: "t",
    numbers: [],
    signIns: [],
  };
  await writeEndpoints(data, endpoints);
  expect(JSON.parse(await readFile(join(data, "endpoints.json"), "utf8"))).toEqual(endpoints);
  expect((await stat(join(data, "endpoints.json"))).mode & 0o777).toBe(0o600);
  await removeEndpoints(data);
  await expect(stat(join(data, "endpoints.json"))).rejects.toThrow("ENOENT");
});
