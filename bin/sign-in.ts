/** Signs in at the account, as everybody does; the programs that use it have no other door. */
import { createInterface } from "node:readline/promises";
import { fail } from "./fail.ts";

/**
 * The session's cookie.
 * @param base the account's address
 * @param password asked for on the terminal when it is not given and SIMU_PASSWORD is not set
 */
export async function signIn(base: string, email: string, password = process.env["SIMU_PASSWORD"]): Promise<string> {
  const session = await fetch(new URL("/api/session", base), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: password ?? (await askPassword()) }),
  });
  if (!session.ok) fail(`Signing in as ${email} failed (${session.status}). Is the password right, and is this the account's address?`);
  return session.headers
    .getSetCookie()
    .map((set) => set.split(";", 1).join())
    .join("; ");
}

async function askPassword(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const password = await terminal.question("Password: ");
  terminal.close();
  return password;
}
