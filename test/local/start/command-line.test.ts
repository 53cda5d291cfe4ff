import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listen } from "../../../local/cloud/listen.ts";

const START = join(import.meta.dirname, "../../../local/start.js");

/** Runs `npm start` with these options to its end. */
function run(
  given: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [START, ...given], { env: { ...process.env, ...env } });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

const folder = () => mkdtemp(join(tmpdir(), "simu-start-"));
/** Ports of the operating system's choice: nothing else must be in the way of what is tested. */
const ANY = ["--port", "0", "--carrier-port", "0"];

test("--help names every option", async () => {
  const { code, out } = await run(["--help"]);
  expect(code).toBe(0);
  for (const option of ["--port", "--carrier-port", "--data", "--empty", "--help"]) expect(out).toContain(option);
});

test("a mistake in the options is one sentence and where help is", async () => {
  expect(await run(["--prot", "1"])).toMatchObject({ code: 1, out: "", err: expect.stringMatching(/--prot.*\n.*--help/s) });
});

test("a busy port is named with the option that chooses another, before anything is built", async () => {
  const other = await listen(createServer(), { port: 0, host: "127.0.0.1" });
  const { code, out, err } = await run(["--port", String(other.port), "--carrier-port", "0", "--data", await folder()]);
  await other.close();
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(new RegExp(`^Port ${other.port}, .* taken by another program\\..* --port \\d+\n$`));
});

test("without Java it says how to get it", async () => {
  const bin = join(await folder(), "bin");
  await mkdir(bin);
  await symlink("/bin/sh", join(bin, "sh"));
  const { code, err } = await run([...ANY, "--data", await folder()], { PATH: bin });
  expect(code).toBe(1);
  expect(err).toMatch(/^Java 17 or newer is needed.*there is none\. On Debian or Ubuntu: .*\n$/);
});

test("a Java that is too old is told from one that is missing", async () => {
  const bin = join(await folder(), "bin");
  await mkdir(bin);
  await writeFile(join(bin, "java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n", { mode: 0o755 });
  const { err } = await run([...ANY, "--data", await folder()], { PATH: `${bin}:/bin` });
  expect(err).toContain("this is Java 11");
});

test("a damaged data folder is named, with what to do, and left as it is", async () => {
  const data = await folder();
  await mkdir(join(data, "queues"));
  await writeFile(join(data, "queues/fauxqs.db"), "scribble");
  const { code, err } = await run([...ANY, "--data", data]);
  expect(code).toBe(1);
  expect(err).toBe(
    `The data folder ${data} is damaged: queues/fauxqs.db cannot be read (it is not a database). Nothing was changed. Put a copy of the folder back, or begin anew: mv ${data} ${data}.damaged\n`,
  );
  expect(await readFile(join(data, "queues/fauxqs.db"), "utf8")).toBe("scribble");
});
