import type { WriteStream } from "node:tty";
import type { Endpoints } from "./endpoints.ts";
import { seconds } from "./progress.ts";

/** The one table at the end: where everything is and how to get in. Colour only on a terminal. */
export function printTable(out: Pick<WriteStream, "write" | "isTTY">, endpoints: Endpoints, elapsedMs: number): void {
  const bold = (text: string) => (out.isTTY ? `\u001B[1m${text}\u001B[22m` : text);
  const rows: [string, string][] = [
    ["Personal account", endpoints.accountUrl],
    ["Phones", endpoints.phoneUrl],
    ["Mail outbox", endpoints.mailUrl],
    ["M-Pesa telephones", `${endpoints.paymentsUrl}/mpesa/phone`],
    ...endpoints.signIns.map(({ email, password, role }): [string, string] => [`Sign in (${role})`, `${email}  ${password}`]),
    ...endpoints.numbers.map(({ number, tenant }): [string, string] => ["Call", `${number}  (${tenant})`]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}   ${bold(value)}`);
  out.write(`\nSimu is up (${seconds(elapsedMs)}).\n\n${lines.join("\n")}\n\n  Ctrl-C stops it; everything is kept for the next start.\n`);
}
