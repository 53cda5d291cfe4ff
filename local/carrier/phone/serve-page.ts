import { readFile } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { extname, join } from "node:path";

/** A file of the built page, and nothing that could climb out of its folder. */
const FILE = /^\/phone\/((?:assets\/)?[\w-]+(?:\.[\w-]+)+)$/;
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Serves the page as Vite built it into `folder`. */
export function servePage(folder: string): RequestListener {
  return (request, response) => {
    const path = request.url?.split("?")[0] ?? "";
    const name = path === "/phone" || path === "/phone/" ? "index.html" : FILE.exec(path)?.[1];
    if (name === undefined) say(response, 404, "There is nothing here. The phone page is at /phone");
    else if (request.method !== "GET" && request.method !== "HEAD") say(response, 405, "Only GET");
    else void send(response, folder, name);
  };
}

async function send(response: ServerResponse, folder: string, name: string): Promise<void> {
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  const type = TYPES[extname(name)];
  if (bytes === undefined || type === undefined)
    return say(
      response,
      name === "index.html" ? 503 : 404,
      name === "index.html" ? "Build the page first: npm run build:phone" : "No file",
    );
  response.writeHead(200, {
    "content-type": type,
    "content-length": bytes.length,
    // Names in assets/ carry a hash of their content.
    "cache-control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    "content-security-policy": POLICY.join("; "),
    "permissions-policy": "microphone=(self), camera=(), geolocation=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  response.end(bytes);
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" }).end(`${text}\n`);
}
