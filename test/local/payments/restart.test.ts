/** The simulated provider as a process of its own, killed without warning. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import { stripeProvider } from "../../../adapters/payments/stripe/stripe-provider.ts";
import { startPaymentProvider } from "../../../local/payments/start-payment-provider.ts";
import { startReceiver, type Receiver } from "./receiver.ts";
import { MPESA, STRIPE_KEY, topUp, WEBHOOK_SECRET } from "./shop.ts";

let folder: string;
let receiver: Receiver;
const started: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "payments-"));
  receiver = await startReceiver();
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await receiver.close();
  await rm(folder, { recursive: true });
});

const options = () => ({
  stripe: { secretKey: STRIPE_KEY, webhookSecret: WEBHOOK_SECRET, webhookUrl: `${receiver.url}/stripe` },
  mpesa: MPESA,
  dataDir: folder,
});

async function startProcess(): Promise<{ child: ChildProcess; baseUrl: string }> {
  const program = new URL("run-provider.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [program, JSON.stringify(options())], { stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  const [line]: unknown[] = await once(createInterface({ input: child.stdout }), "line");
  return { child, baseUrl: String(line) };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

it("a paid session is still paid after kill -9, and what was not told is told", async () => {
  receiver.status = 503;
  const first = await startProcess();
  const cards = stripeProvider({ apiUrl: first.baseUrl, secretKey: async () => STRIPE_KEY });
  const { providerId } = await cards.startPayment(topUp());
  const pressed = await fetch(`${first.baseUrl}/pay/${providerId}`, {
    method: "POST",
    body: new URLSearchParams({ outcome: "paid" }),
    redirect: "manual",
  });
  expect(pressed.status).toBe(303);
  await kill(first.child);
  receiver.received.length = 0;
  receiver.status = 200;

  const second = await startProcess();
  const again = stripeProvider({ apiUrl: second.baseUrl, secretKey: async () => STRIPE_KEY });
  expect(await again.readPayment(providerId)).toMatchObject({ state: "paid", micros: 20_000_000 });
  expect((await again.startPayment(topUp())).providerId).toBe(providerId);
  await expect.poll(() => receiver.received.length).toBe(2);
});

it("state that cannot be read is left alone and named", async () => {
  await writeFile(join(folder, "payments.json"), "{");
  await expect(startPaymentProvider(options())).rejects.toThrow(/payments\.json cannot be read/);
});

it("a port that is taken is an error", async () => {
  const port = Number(new URL(receiver.url).port);
  await expect(startPaymentProvider({ ...options(), port })).rejects.toThrow("EADDRINUSE");
});
