/** Signs in at the account, as everybody does; the programs that use it have no other door. */
import { createInterface } from "node:readline/promises";
import { fail } from "./fail.ts";

/**
 * The session's cookie.
 * @param base the account's address
 * @param password asked for on the terminal when it is not given and SIMU_PASSWORD is not set
 */
export async function signIn(base: string, email: string, password = process.env["SIMU_PASSWORD"]): Promise<string> {
  const first = await send(base, "/api/session", { email, password: password ?? (await ask("Password: ")) });
  if (!first.ok) fail(`Signing in as ${email} failed (${first.status}). Is the password right, and is this the account's address?`);
  const cookie = cookiesOf(first);
  const answered: unknown = await first.json();
  if (typeof answered !== "object" || answered === null || !("next" in answered)) return cookie;
  const second = await send(base, "/api/session/second-factor", { code: await ask("Code of your authenticator: ") }, cookie);
  if (!second.ok) fail(`Signing in as ${email} failed (${second.status}). Was the code the authenticator's present one?`);
  return cookiesOf(second);
}

const send = (base: string, path: string, body: Readonly<Record<string, string>>, cookie?: string): Promise<Response> =>
  fetch(new URL(path, base), {
    method: "POST",
    headers: { "content-type": "application/json", ...(cookie === undefined ? {} : { cookie }) },
    body: JSON.stringify(body),
  });

/** What is taken away again is not sent back. */
const cookiesOf = (answered: Response): string =>
  answered.headers
    .getSetCookie()
    .filter((set) => !set.includes("Max-Age=0"))
    .map((set) => set.split(";", 1).join())
    .join("; ");

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer;
}
