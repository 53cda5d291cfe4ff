/** kill -9 of the whole cloud, aimed at the worst moments. The carrier lives on, as a carrier does. */
import type { ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { startCarrier, type Carrier } from "../../local/carrier/carrier.ts";
import type { LogEntry } from "../../local/carrier/event-log.ts";
import { Scenario } from "../../local/carrier/scenario/scenario.ts";
import { createEvenSpeech } from "../../local/carrier/speech/even-speech.ts";
import { VirtualClock } from "../../local/carrier/virtual-clock.ts";
import { freePort } from "../../local/cloud/free-port.ts";
import { seedDemo } from "../../local/demo/seed-demo.ts";
import { demoOffice } from "../../local/start/demo-office.ts";
import { findSound, voiceOf } from "../local/carrier/correlate.ts";
import { kill9, startCloudProcess, type Settings } from "./cloud-process.ts";
import { signIn, type Member } from "./member.ts";
import { NAIROBI, webhooks } from "./office.ts";

const ACCOUNT = { sid: "AC00000000000000000000000000000001", authToken: "a-token-for-scenarios" };
const PROVIDER = { email: "provider@simu.example", password: "Provider-of-tests-1" };
const OWNER = { email: "amina@duka.example", password: "Member-of-tests-1" };
const STORED = { timeout: 40_000, interval: 300 };

let folder: string;
let base: string;
let carrier: Carrier;
let scenario: Scenario;
let settings: Settings;
let cloud: ChildProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "simu-kill-"));
  await mkdir(join(folder, "data"));
  const demo = await demoOffice();
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  // The cloud runs by the machine's clock here; the carrier's begins with it.
  const clock = new VirtualClock(Date.now());
  carrier = await startCarrier({
    clock,
    speech: createEvenSpeech(),
    accounts: [ACCOUNT],
    numbers: demo.numbers.map((number) => ({ number, account: ACCOUNT.sid, ...webhooks(base, number) })),
  });
  scenario = new Scenario({ network: carrier, clock, log: carrier.log });
  settings = {
    assembly: inject("assembly"),
    dataDir: join(folder, "data"),
    port,
    parameters: { ProviderEmail: PROVIDER.email, CarrierApiUrl: carrier.baseUrl },
    carrierSecret: JSON.stringify({ accounts: { [ACCOUNT.sid]: { authTokens: [ACCOUNT.authToken] } } }),
    users: [
      { ...PROVIDER, attributes: { name: "Provider" } },
      { ...OWNER, attributes: { name: "Amina" } },
    ],
  };
  cloud = await startCloudProcess(folder, settings);
  await seedDemo({ publicBaseUrl: base, provider: PROVIDER, tenant: demo.tenant, office: demo.body });
});
afterAll(async () => {
  await carrier?.close();
  if (cloud !== undefined) await kill9(cloud);
  await rm(folder, { recursive: true, force: true });
});

const again = async (): Promise<Member> => {
  cloud = await startCloudProcess(folder, settings);
  return signIn(base, OWNER);
};

/** Resolves in the instant in which such a webhook has been answered. */
const answered = (fits: (entry: Extract<LogEntry, { kind: "webhook" }>) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = carrier.log.subscribe((entry) => {
      if (entry.kind !== "webhook" || entry.status === undefined || !fits(entry)) return;
      stop();
      resolve();
    });
  });

test("in the instant in which it took the notice of a message: the message is copied after the restart, as it was spoken", async () => {
  const message = voiceOf(21, 4);
  const caller = scenario.phone("+254722000001").calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("2");
  await caller.hears(/after the tone/);
  await caller.waits(4);
  const killed = answered(({ fields }) => fields["RecordingStatus"] === "completed").then(() => kill9(cloud));
  await caller.says(message);
  await caller.hangsUp();
  await killed;
  const owner = await again();
  await expect.poll(async () => (await owner.call(caller.id)).recordings.map(({ state }) => state), STORED).toEqual(["stored"]);
  const [recording] = (await owner.call(caller.id)).recordings;
  const { channels } = await owner.listen(caller.id, recording?.id ?? "");
  expect(findSound(channels[0] ?? new Int16Array(), message.subarray(800, -800)).correlation).toBeGreaterThan(0.99);
});

test("while two people talk: they notice nothing, and the call's record is whole afterwards", async () => {
  const amina = scenario.phone("+254711000101", "Amina");
  const caller = scenario.phone("+254722000002").calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("1");
  await amina.rings();
  await amina.answers();
  await scenario.passes(3);
  await kill9(cloud);
  await scenario.passes(3);
  expect(caller.line.state).toBe("talking");
  const owner = await again();
  await scenario.passes(3);
  await amina.hangsUp();
  await caller.ends();
  await scenario.passes(1);
  await expect.poll(async () => (await owner.call(caller.id)).recordings.map(({ state }) => state), STORED).toEqual(["stored"]);
  expect(await owner.call(caller.id)).toMatchObject({ outcome: { kind: "answered", by: "Amina" }, talkSeconds: 9 });
});
