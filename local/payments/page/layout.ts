import type { Reply } from "../reply.ts";
import { html } from "./html.ts";

export interface Page {
  readonly title: string;
  /** HTML. */
  readonly body: string;
  readonly status?: number;
  /** Seconds after which the page loads itself again. */
  readonly refresh?: number;
}

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};

export function layout({ title, body, status = 200, refresh }: Page): Reply {
  const document = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
</head>
<body>
<header class="notice"><strong>Simulation.</strong> No real money moves here, and no card or telephone is asked.</header>
<main>
${body}
</main>
</body>
</html>
`;
  return { status, headers: { ...HEADERS, ...(refresh === undefined ? {} : { refresh: String(refresh) }) }, body: document };
}
