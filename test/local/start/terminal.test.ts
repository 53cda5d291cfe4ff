import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CloudError } from "../../../local/cloud/cloud-error.ts";
import { explain } from "../../../local/start/explain.ts";
import { printTable } from "../../../local/start/print-table.ts";
import { createProgress } from "../../../local/start/progress.ts";
import { sourcesHash } from "../../../local/start/sources-hash.ts";

function paper(isTTY: boolean) {
  let text = "";
  return { out: { isTTY, write: (piece: unknown) => ((text += String(piece)), true) }, text: () => text };
}

test("progress tells what was done and how long it took, in plain lines where there is no terminal", async () => {
  const { out, text } = paper(false);
  const progress = createProgress(out);
  expect(await progress.step("Building", async () => 7)).toBe(7);
  await expect(progress.step("Failing", async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(text()).toMatch(/^ {2}Building … \d+\.\d s\n$/);
});

test("on a terminal the last line says what is running, and finished steps stand above it", async () => {
  const { out, text } = paper(true);
  const progress = createProgress(out);
  const slow = Promise.withResolvers<void>();
  const first = progress.step("Slow", () => slow.promise);
  await progress.step("Quick", async () => undefined);
  slow.resolve();
  await first;
  const lines = text()
    .replaceAll(/\d+\.\d s/g, "0.0 s")
    .split("\r\u001B[K");
  expect(lines).toEqual(["", "  Slow …", "  Slow, Quick …", "  Quick … 0.0 s\n  Slow …", "  Slow … 0.0 s\n"]);
});

test("one table at the end, with colour only on a terminal", () => {
  const endpoints = {
    accountUrl: "http://127.0.0.1:8080",
    publicBaseUrl: "http://127.0.0.1:8080",
    carrierBaseUrl: "http://127.0.0.1:8081",
    phoneUrl: "http://127.0.0.1:8081/phone",
    mailUrl: "http://127.0.0.1:9",
    paymentsUrl: "http://127.0.0.1:8082",
    accountSid: "AC1",
    authToken: "never-shown",
    numbers: [{ number: "+254200000001", tenant: "duka-travel" }],
    signIns: [{ email: "amina@duka.example", password: "Simu-1", role: "owner", tenant: "duka-travel" }],
  };
  const plain = paper(false);
  printTable(plain.out, endpoints, 1234);
  for (const shown of ["(1.2 s)", "Personal account    http://127.0.0.1:8080\n", "amina@duka.example  Simu-1", "+254200000001", "Ctrl-C"])
    expect(plain.text()).toContain(shown);
  expect(plain.text()).not.toContain("\u001B");
  expect(plain.text()).not.toContain("never-shown");
  const terminal = paper(true);
  printTable(terminal.out, endpoints, 1234);
  expect(terminal.text()).toContain("\u001B[1mhttp://127.0.0.1:8080");
});

test("errors say what to do, each in its own words", () => {
  const options = { kind: "start", port: 8080, carrierPort: 8081, data: ".simu", empty: false } as const;
  expect(explain(new CloudError("JAVA_MISSING", "No Java."), options)).toMatch(/^No Java\. On Debian or Ubuntu: .*adoptium/);
  expect(explain(new CloudError("DATA_DAMAGED", "x.db cannot be read."), options)).toContain("mv .simu .simu.damaged");
  expect(explain(new CloudError("DATA_IN_USE", "Running."), options)).toContain("--data");
});

test("the hash of sources follows names and contents, and nothing that is built", async () => {
  const root = await mkdtemp(join(tmpdir(), "sources-"));
  await mkdir(join(root, "web/dist"), { recursive: true });
  await writeFile(join(root, "web/a.ts"), "1");
  const first = await sourcesHash(root, ["web", "none.json"]);
  await writeFile(join(root, "web/dist/built.js"), "x");
  expect(await sourcesHash(root, ["web", "none.json"])).toBe(first);
  await writeFile(join(root, "web/a.ts"), "2");
  const changed = await sourcesHash(root, ["web", "none.json"]);
  await writeFile(join(root, "web/b.ts"), "");
  const added = await sourcesHash(root, ["web", "none.json"]);
  expect(new Set([first, changed, added]).size).toBe(3);
});
