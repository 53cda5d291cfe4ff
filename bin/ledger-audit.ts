/**
 * Adds up every ledger and compares it with the balance: a line for each tenant, then the total. Ends with 1 when something does not
 * agree. Goes through the account's API, as the provider.
 *
 *   npm run ledger:audit                                            the Simu that runs on this machine
 *   npm run ledger:audit -- --url https://… --email you@example.com
 *
 * The password comes from SIMU_PASSWORD, or is asked for; a Simu on this machine tells its own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { fail } from "./fail.ts";
import { signIn } from "./sign-in.ts";

const ENDPOINTS = join(import.meta.dirname, "..", ".simu", "endpoints.json");

const endpointsSchema = z.object({
  publicBaseUrl: z.url(),
  signIns: z.array(z.object({ email: z.string(), password: z.string(), role: z.string() })),
});

const amount = z.number();
const pageSchema = z.object({
  tenants: z.array(
    z.object({
      tenant: z.string(),
      currency: z.string(),
      balanceMicros: amount,
      entries: z.number(),
      mismatches: z.array(z.looseObject({ kind: z.string() })),
      oldHolds: z.number(),
      isBusy: z.boolean(),
    }),
  ),
  cursor: z.optional(z.string()),
});
type TenantAudit = z.infer<typeof pageSchema>["tenants"][number];

const { values } = parseArgs({ options: { url: { type: "string" }, email: { type: "string" } } });
const { url, email, password } = whereTo(values);
const cookie = await signIn(url, email, password);
let tenants = 0;
let entries = 0;
let wrong = 0;
let cursor: string | undefined;
do {
  const page = await pageAfter(cursor);
  for (const audit of page.tenants) {
    console.log(lineOf(audit));
    tenants += 1;
    entries += audit.entries;
    if (audit.mismatches.length > 0) wrong += 1;
  }
  ({ cursor } = page);
} while (cursor !== undefined);
console.log(`${tenants} tenants, ${entries} entries: ${wrong === 0 ? "all agree" : `${wrong} do not agree`}.`);
if (wrong > 0) process.exitCode = 1;

function whereTo({ url: base, email: user }: typeof values): { url: string; email: string; password?: string } {
  if (base !== undefined && user !== undefined) return { url: base, email: user };
  if (base !== undefined || user !== undefined) fail("Usage: npm run ledger:audit -- --url <account address> --email <provider's e-mail>");
  const { publicBaseUrl, signIns } = endpoints();
  const provider = signIns.find(({ role }) => role === "provider");
  if (provider === undefined) fail(`There is no provider in ${ENDPOINTS}.`);
  return { url: publicBaseUrl, email: provider.email, password: provider.password };
}

function endpoints(): z.infer<typeof endpointsSchema> {
  try {
    return endpointsSchema.parse(JSON.parse(readFileSync(ENDPOINTS, "utf8")));
  } catch {
    return fail("No Simu runs on this machine (npm start). For another one, give --url and --email.");
  }
}

async function pageAfter(place: string | undefined): Promise<z.infer<typeof pageSchema>> {
  const query = place === undefined ? "" : `?cursor=${encodeURIComponent(place)}`;
  const answer = await fetch(new URL(`/api/provider/ledger-audit${query}`, url), { headers: { cookie } });
  if (!answer.ok) fail(`The audit failed (${answer.status}):\n${await answer.text()}`);
  return pageSchema.parse(await answer.json());
}

function lineOf({ tenant, currency, balanceMicros, entries: count, mismatches, oldHolds, isBusy }: TenantAudit): string {
  const found = mismatches.map((mismatch) => `\n  MISMATCH ${JSON.stringify(mismatch)}`).join("");
  const holds = oldHolds === 0 ? "" : `, ${oldHolds} calls hold money for more than six hours`;
  const word = isBusy ? "changes all the time, audit it again" : mismatches.length === 0 ? "agrees" : "DOES NOT AGREE";
  return `${tenant}: ${unitsOf(balanceMicros)} ${currency}, ${count} entries, ${word}${holds}${found}`;
}

/** "-12.345678" of micros, without going through fractions. */
function unitsOf(micros: number): string {
  const digits = String(Math.abs(micros)).padStart(7, "0");
  return `${micros < 0 ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
