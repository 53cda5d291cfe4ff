import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { freePort } from "../cloud/free-port.ts";
import { CloudError } from "../cloud/cloud-error.ts";

const schema = z.object({
  accountSid: z.string(),
  authToken: z.string(),
  /** By e-mail. */
  passwords: z.record(z.string(), z.string()),
  /** Of the simulated payment provider. Its port stays the same, so that a payment page outlives a restart. */
  payments: z.optional(
    z.object({
      port: z.number(),
      stripeKey: z.string(),
      webhookSecret: z.string(),
      mpesaKey: z.string(),
      mpesaSecret: z.string(),
      passKey: z.string(),
    }),
  ),
  /** Tenants whose demo data is in. */
  seeded: z.array(z.string()),
});

/** What was made up for this data folder at its first start and stays the same at the next. */
export type DemoSecrets = z.infer<typeof schema> & { readonly payments: PaymentSecrets };
export type PaymentSecrets = NonNullable<z.infer<typeof schema>["payments"]>;

/** Reads the folder's secrets, making up what is missing: the carrier account's and a password for each of these people. */
export async function demoSecrets(folder: string, emails: readonly string[], accountSid: string): Promise<DemoSecrets> {
  const kept = await read(folder);
  const passwords = { ...kept?.passwords };
  for (const email of emails) passwords[email] ??= password();
  const secrets: DemoSecrets = {
    accountSid: kept?.accountSid ?? accountSid,
    authToken: kept?.authToken ?? word(),
    passwords,
    payments: kept?.payments ?? (await paymentSecrets()),
    seeded: kept?.seeded ?? [],
  };
  await saveDemoSecrets(folder, secrets);
  return secrets;
}

async function paymentSecrets(): Promise<PaymentSecrets> {
  return {
    port: await freePort(),
    stripeKey: `sk_test_${word()}`,
    webhookSecret: `whsec_${word()}`,
    mpesaKey: word(),
    mpesaSecret: word(),
    passKey: word(),
  };
}

export async function saveDemoSecrets(folder: string, secrets: DemoSecrets): Promise<void> {
  const file = join(folder, "demo.json");
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function read(folder: string): Promise<z.infer<typeof schema> | undefined> {
  const text = await readFile(join(folder, "demo.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new CloudError("DATA_DAMAGED", "demo.json cannot be read.", error);
  }
}

const word = () => randomBytes(16).toString("hex");

/** Long enough to be safe, with every kind of character that the user pool's policy may ask for, and easy to copy. */
const password = () => `Simu-${randomBytes(9).toString("base64url").replace(/[-_]/g, "x")}-7`;
