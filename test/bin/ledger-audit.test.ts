/** `npm run ledger:audit`, as people start it, against the account's API on a port. */
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openDuka } from "../functions/account/provider/money-desk.ts";
import { PASSWORD, PROVIDER, type Asked } from "../functions/account/account-desk.ts";

const PROGRAM = join(import.meta.dirname, "../../bin/ledger-audit.ts");
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve({ ask }: Awaited<ReturnType<typeof openDuka>>): Promise<string> {
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(Buffer.from(piece));
      const { pathname, search } = new URL(request.url ?? "/", "http://x");
      const asked: Asked = {
        query: search.slice(1),
        cookie: request.headers.cookie ?? "",
        ...(pieces.length === 0 ? {} : { body: Buffer.concat(pieces).toString() }),
      };
      const { status, headers, cookies, body } = await ask(request.method ?? "GET", pathname, asked);
      response.writeHead(status, { "content-type": String(headers["content-type"]), "set-cookie": [...cookies] });
      response.end(JSON.stringify(body));
    })();
  });
  server.listen(0, "127.0.0.1");
  closers.push(() => server.close());
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

async function run(args: readonly string[], password = PASSWORD) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...process.env, SIMU_PASSWORD: password } });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (text += data.toString()));
  const [code]: unknown[] = await once(child, "close");
  return { code, text };
}

test("a line for each tenant and the total; 1 when something does not agree", async () => {
  const desk = await openDuka();
  const url = await serve(desk);
  const args = ["--url", url, "--email", PROVIDER];
  expect(await run(args)).toEqual({ code: 0, text: "duka: 2.000000 USD, 1 entries, agrees\n1 tenants, 1 entries: all agree.\n" });
  await desk.table.update({ pk: "TENANT#duka", sk: "BILLING" }, { add: { available: -2_000_001 } });
  const { code, text } = await run(args);
  expect(code).toBe(1);
  expect(text).toContain("duka: -0.000001 USD, 1 entries, DOES NOT AGREE");
  expect(text).toContain('MISMATCH {"kind":"balance","storedMicros":-1,"summedMicros":2000000}');
  expect(text).toContain("1 tenants, 1 entries: 1 do not agree.");
});

test("somebody else, or half of the arguments, is told so", async () => {
  const url = await serve(await openDuka());
  expect(await run(["--url", url, "--email", PROVIDER], "wrong")).toMatchObject({
    code: 1,
    text: expect.stringContaining("Signing in as"),
  });
  expect(await run(["--url", url])).toMatchObject({ code: 1, text: expect.stringContaining("Usage") });
});
