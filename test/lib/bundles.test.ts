import { mkdtemp, readFile, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { synthesize } from "../../local/cloud/synthesize.ts";

const templateSchema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.optional(z.record(z.string(), z.json())) })),
});
const functionSchema = z.object({ Description: z.string(), Code: z.object({ S3Key: z.string() }) });

let folder = "";
/** By description: the bundle's text, and the packages that it was made of. */
const bundles = new Map<string, { readonly text: string; readonly packages: ReadonlySet<string> }>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "simu-bundles-"));
  await synthesize(folder);
  const { Resources } = templateSchema.parse(JSON.parse(await readFile(join(folder, "Simu.template.json"), "utf8")));
  const functions = Object.entries(Resources).filter(([id, { Type }]) => Type === "AWS::Lambda::Function" && !id.startsWith("CustomCDK"));
  for (const [, { Properties }] of functions) {
    const { Description, Code } = functionSchema.parse(Properties);
    const asset = join(folder, `asset.${Code.S3Key.replace(/\.zip$/, "")}`);
    const { sources } = z.object({ sources: z.array(z.string()) }).parse(JSON.parse(await readFile(join(asset, "index.js.map"), "utf8")));
    bundles.set(Description, { text: await readFile(join(asset, "index.js"), "utf8"), packages: new Set(sources.flatMap(packageOf)) });
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const packageOf = (source: string): string[] => {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  return name === undefined ? [] : [name];
};

describe("on the call path", () => {
  test.each([
    ["Steers calls", ["zod"]],
    ["Takes the carrier's notices", ["@middy/core", "zod"]],
  ])("%s: at most 120 KB, of these packages only: no SDK, no REST client", (description, packages) => {
    const bundle = bundles.get(description);
    expect([...(bundle?.packages ?? [])].filter((name) => name !== "@middy/util").toSorted()).toEqual(packages);
    expect(Buffer.byteLength(bundle?.text ?? "")).toBeGreaterThan(10_000);
    expect(Buffer.byteLength(bundle?.text ?? "")).toBeLessThanOrEqual(120 * 1024);
    expect(bundle?.text).not.toContain("@aws-sdk");
  });
});

test("elsewhere the carrier's REST client may be, so this file would see it", () => {
  expect([...bundles.values()].some(({ packages }) => packages.has("twilio"))).toBe(true);
});

test("no bundle requires what Node 24 does not have", () => {
  expect(bundles.size).toBe(15);
  // The SDK asks for this optional signer inside a try.
  const known = new Set([...builtinModules, "@aws-sdk/signature-v4-crt"]);
  const wanted = [...bundles.values()].flatMap(({ text }) =>
    [...text.matchAll(/\brequire\("(?:node:)?([^"]+)"\)/g)].map(([, name]) => name ?? ""),
  );
  expect(wanted.length).toBeGreaterThan(10);
  expect([...new Set(wanted)].filter((name) => !known.has(name))).toEqual([]);
});
