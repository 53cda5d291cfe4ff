/**
 * Publishes an office from a file, through the same door as everybody: signs in as the provider and puts the office to the API.
 *
 *   npm run publish-office -- --url https://… --email you@example.com --tenant my-office my-office.json
 *
 * The password comes from SIMU_PASSWORD, or is asked for. Prints what was published, or every problem with its place in the file.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fail } from "./fail.ts";
import { signIn } from "./sign-in.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: "string" }, email: { type: "string" }, tenant: { type: "string" } },
});
const { url, email, tenant } = values;
const [file] = positionals;
if (url === undefined || email === undefined || tenant === undefined || file === undefined)
  fail("Usage: npm run publish-office -- --url <account address> --email <provider's e-mail> --tenant <id> <office.json>");

const office = readOffice(file);
const cookie = await signIn(url, email);
const answer = await fetch(new URL(`/api/provider/tenants/${encodeURIComponent(tenant)}`, url), {
  method: "PUT",
  headers: { "content-type": "application/json", cookie },
  body: office,
});
const text = await answer.text();
if (!answer.ok) fail(`The office was not published (${answer.status}):\n${text}`);
console.log(`Published:\n${text}`);

function readOffice(path: string): string {
  try {
    const body = readFileSync(path, "utf8");
    JSON.parse(body);
    return body;
  } catch (error) {
    return fail(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
