/** The command line, the terminal and CDK's tool, as a deployment uses them. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { DeployError } from "../../bin/deploy/deploy-error.ts";
import { readOptions } from "../../bin/deploy/options.ts";
import { createCdk } from "../../bin/deploy/wire/cdk.ts";
import { createTerminal } from "../../bin/deploy/wire/terminal.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "simu-deploy-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the command line", () => {
  test("without options means the platform of cdk.json", () => {
    expect(readOptions([])).toMatchObject({
      deployment: { stackName: "Simu", mode: "shared" },
      isDry: false,
      parameters: {},
      takenNumbers: [],
    });
    expect(readOptions(["--help"])).toBeUndefined();
  });

  test("names a client, parameters, numbers and settings", () => {
    const given = [
      "--client",
      "acme",
      "-c",
      "clients=acme,beta",
      "--email",
      "a@b.example",
      "--number",
      "+254200000001",
      "--number",
      "+31200000001",
    ];
    expect(readOptions([...given, "--dry-run", "--provider-name", "Duka Telecom"])).toMatchObject({
      deployment: { stackName: "Simu-acme", mode: "dedicated", bills: false },
      context: { clients: "acme,beta" },
      isDry: true,
      parameters: { ProviderEmail: "a@b.example", ProviderName: "Duka Telecom" },
      takenNumbers: ["+254200000001", "+31200000001"],
    });
  });

  test.each([
    [["--token", "secret"], "--token"],
    [["stray"], "stray"],
    [["-c", "mode"], "name=value"],
    [["-c", "mode=private"], "mode: is `shared` or `dedicated`"],
    [["--client", "acme"], 'There is no client "acme"'],
    [["--carrier-account", "AC1"], "--carrier-account"],
    [["--number", "0200"], "--number"],
  ])("%j is refused with what is wrong and what to do", (argv, reason) => {
    const refusal = (() => {
      try {
        return readOptions(argv);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(DeployError);
    expect(refusal).toMatchObject({ message: expect.stringContaining(reason), remedy: expect.stringMatching(/.{10}/) });
  });
});

describe("the terminal", () => {
  const open = (isTTY: boolean) => {
    const input = Object.assign(new PassThrough(), { isTTY });
    const output = new PassThrough();
    let shown = "";
    output.setEncoding("utf8").on("data", (text: string) => (shown += text));
    return { input, terminal: createTerminal({ input, output }), shown: () => shown };
  };

  test("shows what is typed, and never a secret", async () => {
    const { input, terminal, shown } = open(true);
    const name = terminal.ask("Name: ", "--name");
    input.write("Amina\r");
    expect(await name).toBe("Amina");
    const token = terminal.askSecret("Token: ", "TOKEN");
    input.write("hush-hush\r");
    expect(await token).toBe("hush-hush");
    expect(shown()).toContain("Amina");
    expect(shown()).toContain("Token: ");
    expect(shown()).not.toMatch(/hush/);
  });

  test("where nobody sits, says what to give instead", async () => {
    const { terminal } = open(false);
    await expect(terminal.askSecret("Token: ", "SIMU_CARRIER_TOKEN")).rejects.toMatchObject({ remedy: "Give SIMU_CARRIER_TOKEN." });
  });
});

describe("CDK", () => {
  const toldSchema = z.object({ argv: z.array(z.string()), env: z.record(z.string(), z.string()) });

  /** A program in CDK's place, which writes down what it was given. */
  async function standIn(code: number, prints: string) {
    const told = join(folder, `told-${code}.json`);
    const program = join(folder, `cdk-${code}.mjs`);
    const write = `writeFileSync(${JSON.stringify(told)}, JSON.stringify({ argv: process.argv.slice(2), env: process.env }));`;
    await writeFile(
      program,
      `import { writeFileSync } from "node:fs";\n${write}\nconsole.log(${JSON.stringify(prints)});\nprocess.exitCode = ${code};\n`,
    );
    const environment = { PATH: process.env["PATH"], AWS_PROFILE: "work", SIMU_CARRIER_TOKEN: "hush-hush" };
    const lines: string[] = [];
    const cdk = createCdk({ program, environment, onLine: (line) => lines.push(line) });
    return { cdk, lines, told: async () => toldSchema.parse(JSON.parse(await readFile(told, "utf8"))) };
  }

  test("is given stack, parameters and settings, the caller's sign-in, and no secret in any way", async () => {
    const { cdk, told, lines } = await standIn(0, "Simu | CREATE_COMPLETE");
    await cdk.deploy("Simu", { parameters: { ProviderEmail: "a@b.example" }, context: { mode: "dedicated" } });
    const { argv, env } = await told();
    expect(argv.join(" ")).toMatch(/^deploy Simu --parameters Simu:ProviderEmail=a@b.example -c mode=dedicated .*--require-approval never/);
    expect(env).toMatchObject({ AWS_PROFILE: "work" });
    expect(JSON.stringify({ argv, env })).not.toContain("hush-hush");
    expect(lines).toEqual(["Simu | CREATE_COMPLETE"]);
    await cdk.destroy(["Simu", "Simu-Certificate"], { context: {} });
    expect((await told()).argv.slice(0, 3)).toEqual(["destroy", "Simu", "Simu-Certificate"]);
    expect(await cdk.diff("Simu", { parameters: {}, context: {} })).toBeUndefined();
    expect(await cdk.version()).toMatch(/^2\.\d+/);
  });

  test("that fails is quoted, and a difference is told from a failure", async () => {
    const failing = await standIn(1, "Simu | CREATE_FAILED | no more buckets");
    const deployed = failing.cdk.deploy("Simu", { parameters: {}, context: {} });
    await expect(deployed).rejects.toMatchObject({
      message: expect.stringContaining("no more buckets"),
      remedy: expect.stringContaining("run this again"),
    });
    await expect(failing.cdk.diff("Simu", { parameters: {}, context: {} })).rejects.toBeInstanceOf(DeployError);
    const differing = await standIn(1, "[~] AWS::Lambda::Function\nNumber of stacks with differences: 1");
    expect(await differing.cdk.diff("Simu", { parameters: {}, context: {} })).toContain("[~] AWS::Lambda::Function");
  });
});
