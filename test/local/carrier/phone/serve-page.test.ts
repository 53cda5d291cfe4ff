import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { servePage } from "../../../../local/carrier/phone/serve-page.ts";

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Asks for paths exactly as they are: fetch would tidy them up. */
async function openPage(): Promise<(path: string, method?: string) => Promise<Answer>> {
  const parent = await mkdtemp(join(tmpdir(), "phone-page-"));
  const folder = join(parent, "dist");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(parent, "secret.html"), "secret");
  await writeFile(join(folder, "index.html"), "<title>Phones</title>");
  await writeFile(join(folder, "assets/index-1a2B.js"), "export {};");
  await writeFile(join(folder, "assets/notes.txt"), "of no known kind");
  const server = createServer(servePage(folder));
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(Number(Object(server.address()).port)));
  });
  onTestFinished(async () => {
    server.close();
    await rm(parent, { recursive: true });
  });
  return (path, method = "GET") =>
    new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, method }, (response) => {
        void text(response).then((body) => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      sent.on("error", reject).end();
    });
}

test("serves the page at /phone, whoever it is opened as", async () => {
  const get = await openPage();
  for (const path of ["/phone", "/phone/", "/phone?as=%2B254711000101"]) {
    // oxlint-disable-next-line no-await-in-loop -- few
    const { status, headers, body } = await get(path);
    expect({ status, body, type: headers["content-type"] }).toEqual({
      status: 200,
      body: "<title>Phones</title>",
      type: "text/html; charset=utf-8",
    });
    expect(headers["cache-control"]).toBe("no-cache");
  }
});

test("allows the page nothing but its own files and its own socket", async () => {
  const get = await openPage();
  const { headers } = await get("/phone");
  const policy = String(headers["content-security-policy"]).split("; ");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy.join()).not.toMatch(/unsafe|data:|\*/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("keeps files with a hash in their name for ever", async () => {
  const get = await openPage();
  const { status, headers } = await get("/phone/assets/index-1a2B.js");
  expect({ status, type: headers["content-type"] }).toEqual({ status: 200, type: "text/javascript; charset=utf-8" });
  expect(headers["cache-control"]).toContain("immutable");
});

test.each([
  "/phone/../secret.html",
  "/phone/assets/../../secret.html",
  "/phone/..%2fsecret.html",
  "/phone/%2e%2e/secret.html",
  "/phone/..\\secret.html",
  "/phone//etc/passwd",
  "/phone/assets/notes.txt",
  "/phone/assets/",
  "/phone/nothing.js",
  "/phonebook",
])("answers %s with 404 and nothing of the disk", async (path) => {
  const get = await openPage();
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).not.toMatch(/secret|root:/);
});

test("only GET and HEAD", async () => {
  const get = await openPage();
  expect((await get("/phone", "POST")).status).toBe(405);
  expect(await get("/phone", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("says what to do when the page isn't built", async () => {
  const server = createServer(servePage(join(tmpdir(), "no-such-folder")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const answer = await fetch(`http://127.0.0.1:${Object(server.address()).port}/phone`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("npm run build:phone");
});
