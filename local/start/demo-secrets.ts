import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { CloudError } from "../cloud/cloud-error.ts";

const schema = z.object({
  accountSid: z.string(),
  authToken: z.string(),
  /** By e-mail. */
  passwords: z.record(z.string(), z.string()),
  /** Tenants whose demo data is in. */
  seeded: z.array(z.string()),
});

/** What was made up for this data folder at its first start and stays the same at the next. */
export type DemoSecrets = z.infer<typeof schema>;

/** Reads the folder's secrets, making up what is missing: the carrier account's and a password for each of these people. */
export async function demoSecrets(folder: string, emails: readonly string[], accountSid: string): Promise<DemoSecrets> {
  const kept = await read(folder);
  const passwords = { ...kept?.passwords };
  for (const email of emails) passwords[email] ??= password();
  const secrets: DemoSecrets = {
    accountSid: kept?.accountSid ?? accountSid,
    authToken: kept?.authToken ?? randomBytes(16).toString("hex"),
    passwords,
    seeded: kept?.seeded ?? [],
  };
  await saveDemoSecrets(folder, secrets);
  return secrets;
}

export async function saveDemoSecrets(folder: string, secrets: DemoSecrets): Promise<void> {
  const file = join(folder, "demo.json");
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function read(folder: string): Promise<DemoSecrets | undefined> {
  const text = await readFile(join(folder, "demo.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new CloudError("DATA_DAMAGED", "demo.json cannot be read.", error);
  }
}

/** Long enough to be safe, with every kind of character that the user pool's policy may ask for, and easy to copy. */
const password = () => `Simu-${randomBytes(9).toString("base64url").replace(/[-_]/g, "x")}-7`;
