import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { SETTINGS } from "../../lib/deployment.ts";
import { ACCOUNT, EMAIL, openDeployDesk, TOKEN } from "./deploy-desk.ts";

const FREE = "+254200000001";
const DEMO = "+254200000002";
const ELSEWHERE = "+254200000003";
const OTHER_APP = "https://another.example/voice";
let desk: Awaited<ReturnType<typeof openDeployDesk>>;

beforeAll(async () => {
  desk = await openDeployDesk([
    { number: FREE },
    { number: DEMO, voiceUrl: "https://demo.twilio.com/welcome/voice/" },
    { number: ELSEWHERE, voiceUrl: OTHER_APP },
  ]);
});
afterAll(() => desk?.close());

const ticks = (lines: readonly string[]) => lines.filter((line) => /^ {2}[✓→✗]/.test(line)).map((line) => line.trim().replace(/:.*/s, ""));
const STEPS = [
  "Tools",
  "AWS account",
  "CDK bootstrap",
  "Provider",
  "Carrier",
  "Stack",
  "Carrier's token",
  "Mail",
  "Provider's sign-in",
  "Numbers at the carrier",
];

test("docs/deploy.md shows these steps, in this order, and names every setting", async () => {
  const text = await readFile(join(import.meta.dirname, "../../docs/deploy.md"), "utf8");
  expect([...text.matchAll(/^ {2}✓ ([^:]+):/gm)].map(([, step]) => step)).toEqual(STEPS);
  for (const setting of SETTINGS) expect(text).toMatch(new RegExp(`^\\| \`${setting}\``, "m"));
});

describe("what stands in the way is the last thing that is said, with its remedy, and nothing was done", () => {
  const stopped = async (at: string, run: Promise<Awaited<ReturnType<typeof desk.deploy>>>) => {
    const { lines, error } = await run;
    expect(ticks(lines).at(-1)).toBe(`✗ ${at}`);
    expect(lines.at(-1)).toContain("✗");
    expect(desk.state.deployed).toEqual([]);
    return `${error?.message} | ${error?.remedy}`;
  };

  test("nobody is signed in to AWS", async () => {
    desk.doubles.account = undefined;
    expect(await stopped("AWS account", desk.deploy())).toMatch(/security token.*aws sso login/s);
    desk.doubles.account = "111111111111";
  });

  test("the deployment belongs into another account", async () => {
    expect(await stopped("AWS account", desk.deploy(["-c", "account=222222222222", "-c", "region=us-east-1"]))).toContain("222222222222");
  });

  test("CDK is not ready, in the region or in that of certificates", async () => {
    const elsewhere = ["-c", "account=111111111111", "-c", "region=eu-west-1"];
    expect(await stopped("CDK bootstrap", desk.deploy(elsewhere))).toContain("npx cdk bootstrap aws://111111111111/eu-west-1");
    desk.doubles.stacks.set("eu-west-1/CDKToolkit", { outputs: { BootstrapVersion: "31" } });
    desk.doubles.stacks.set("us-east-1/CDKToolkit", { outputs: { BootstrapVersion: "3" } });
    const domain = ["-c", "domain=phones.example.com", "-c", "hostedZoneId=Z0123456789"];
    expect(await stopped("CDK bootstrap", desk.deploy([...elsewhere, ...domain]))).toContain(
      "npx cdk bootstrap aws://111111111111/us-east-1",
    );
    desk.doubles.stacks.set("us-east-1/CDKToolkit", { outputs: { BootstrapVersion: "31" } });
  });

  test("the carrier refuses the token, which is not shown", async () => {
    const said = await stopped("Carrier", desk.deploy([], "a-wrong-token"));
    expect(said).toMatch(/refuses this account and token.*SIMU_CARRIER_TOKEN/s);
    expect(said + desk.state.lines.join()).not.toContain("a-wrong-token");
  });

  test("nobody is there to ask", async () => {
    expect(await stopped("Provider", desk.deployAsking([]))).toContain("--email");
    expect(await stopped("Carrier", desk.deployAsking([EMAIL]))).toContain("--carrier-account");
    expect(await stopped("Carrier", desk.deployAsking([EMAIL, ACCOUNT]))).toContain("SIMU_CARRIER_TOKEN");
    expect(await stopped("Carrier", desk.deployAsking([EMAIL, "my account"]))).toContain("Account SID");
    expect(await stopped("Provider", desk.deployAsking(["you"]))).toContain('"you" is no e-mail address');
  });
});

test("a dry run before the first deployment says what would be done, and does nothing", async () => {
  const { lines, text, error } = await desk.deploy(["--dry-run"]);
  expect(error).toBeUndefined();
  expect(ticks(lines).map((line) => line.slice(2))).toEqual(STEPS);
  expect(text).toMatch(/→ Stack: would be made/);
  expect(lines.join("\n")).toContain("Nothing was changed. 4 of these steps would change something.");
  expect(desk.state.deployed).toEqual([]);
  expect((await desk.numbers()).map(({ incoming }) => incoming)).toContain(OTHER_APP);
});

test("the first deployment: every step a tick with its time, from the account to the numbers", async () => {
  desk.doubles.inSandbox = true;
  const { lines, text, error } = await desk.deployAsking([EMAIL, ACCOUNT, TOKEN]);
  expect(error).toBeUndefined();
  expect(ticks(lines)).toEqual(STEPS.map((step) => `✓ ${step}`));
  for (const line of lines.filter((each) => each.includes("✓"))) expect(line).toMatch(/\(\d+\.\d s\)$/);
  expect(text).toContain(`Simu is deployed. The account: ${desk.state.cloud?.outputs["AccountUrl"]}`);
  expect(text).toMatch(/Press it; until then no mail/);
  expect(text).toMatch(/sandbox.*production access/);
  expect(text).toContain(`first password that is on its way to ${EMAIL}`);
});

test("what it made is there: the token, the sign-in, and the numbers that led nowhere", async () => {
  const tokens = z.object({ accounts: z.unknown() }).parse(JSON.parse(await desk.secret()));
  expect(tokens.accounts).toEqual({ [ACCOUNT]: { authTokens: [TOKEN] } });
  const { ApiUrl: api, AccountUrl: account } = desk.state.cloud?.outputs ?? {};
  const here = (number: string) => ({
    incoming: `${api}/voice/incoming`,
    status: `${api}/voice/status`,
    fallback: `${account}/fallback/${number.slice(1)}.xml`,
  });
  const numbers = Object.fromEntries(
    (await desk.numbers()).map(({ number, incoming, status, fallback }) => [number, { incoming, status, fallback }]),
  );
  expect(numbers).toEqual({
    [FREE]: here(FREE),
    [DEMO]: here(DEMO),
    [ELSEWHERE]: { incoming: OTHER_APP, status: "", fallback: "" },
  });
});

test("neither the token nor anything like it was printed or given to CDK", () => {
  expect(desk.state.lines.join("\n")).not.toContain(TOKEN);
  expect(JSON.stringify(desk.state.deployed)).not.toContain(TOKEN);
  expect(desk.state.deployed[0]?.parameters).toMatchObject({ ProviderEmail: EMAIL });
});

describe("again", () => {
  test("asks for nothing, changes nothing and says so", async () => {
    const secret = await desk.secret();
    const { lines, text, error } = await desk.deployAsking([]);
    expect(error).toBeUndefined();
    expect(ticks(lines)).toEqual(STEPS.map((step) => `✓ ${step}`));
    expect(text).toContain("Everything was so already: nothing was changed.");
    expect(await desk.secret()).toBe(secret);
  });

  test("a dry run now finds nothing to do", async () => {
    expect((await desk.deployAsking([], ["--dry-run"])).text).toContain("Nothing was changed. Nothing would be.");
  });

  test("repairs a number whose fallback was lost, and takes over the one that is named", async () => {
    const api = desk.state.cloud?.outputs["ApiUrl"] ?? "";
    const mine = (await desk.numbers()).find(({ number }) => number === FREE);
    const form = new URLSearchParams({ VoiceFallbackUrl: "" });
    const authorization = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString("base64")}`;
    await fetch(`${desk.carrier.baseUrl}/2010-04-01/Accounts/${ACCOUNT}/IncomingPhoneNumbers/${mine?.id}.json`, {
      method: "POST",
      headers: { authorization },
      body: form,
    });
    const { text } = await desk.deployAsking([], ["--number", ELSEWHERE]);
    expect(text).toContain(`Numbers at the carrier: ${FREE}, ${ELSEWHERE} led here`);
    for (const { incoming, fallback } of await desk.numbers()) {
      expect(incoming).toBe(`${api}/voice/incoming`);
      expect(fallback).toMatch(/\/fallback\/\d+\.xml$/);
    }
  });

  test("a number that the account does not own is refused", async () => {
    const { error } = await desk.deployAsking([], ["--number", "+254299999999"]);
    expect(error?.message).toBe("The carrier account does not own +254299999999.");
  });

  test("mail that is in order asks for nothing", async () => {
    desk.doubles.inSandbox = false;
    desk.doubles.verifiedSenders.add("example.com");
    const { text } = await desk.deployAsking([]);
    expect(text).toContain(`Mail: from ${EMAIL} (`);
    expect(text).not.toContain("•");
  });
});

describe("a new token", () => {
  test("is checked first; the one before stays valid beside it", async () => {
    expect((await desk.deploy([], "a-mistyped-token")).error?.message).toContain("refuses");
    expect(await desk.secret()).not.toContain("a-mistyped-token");
  });
});

describe("the end", () => {
  test("says what stays, and does nothing before the name was typed", async () => {
    for (const answer of ["", "yes", "simu"]) {
      const { text, error } = await desk.destroy([answer]);
      expect(error?.message).toBe("Nothing was destroyed.");
      const { TableName = "?", RecordingsBucket = "?", UserPoolId = "?", SecretArn = "?" } = desk.state.cloud?.outputs ?? {};
      for (const kept of [TableName, RecordingsBucket, UserPoolId, SecretArn, "3 numbers:", FREE, "rent"]) expect(text).toContain(kept);
    }
    expect((await desk.destroy([], ["--dry-run"])).error).toBeUndefined();
    expect(desk.state.destroyed).toEqual([]);
  });

  test("then destroys the stack, once", async () => {
    expect((await desk.destroy(["Simu"])).error).toBeUndefined();
    expect(desk.state.destroyed).toEqual([["Simu"]]);
    expect((await desk.destroy(["Simu"])).error?.message).toContain("There is no Simu in 111111111111");
  });
});
