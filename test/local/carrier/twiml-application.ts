/** An application behind a number, for tests of the carrier: documents by path, and every request that came. */
import { createServer, type IncomingMessage } from "node:http";

interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

interface Answer {
  readonly status?: number;
  /** Null: none is sent. */
  readonly type?: string | null;
  readonly body: string | Buffer;
  readonly delayMs?: number;
}
export type Page = string | Answer | ((request: Received) => string | Answer);

export interface TwimlApplication {
  readonly url: string;
  readonly received: readonly Received[];
  /** Requests to one path, in order. */
  at(path: string): readonly Received[];
  /** A string is the inside of <Response>, unless it begins with "<?xml", "<Response" or a blank. */
  pages: Record<string, Page>;
  close(): Promise<void>;
}

export async function startApplication(pages: Record<string, Page>): Promise<TwimlApplication> {
  const received: Received[] = [];
  const application = { pages };
  const server = createServer((request, response) => {
    void readRequest(request).then(async (read) => {
      received.push(read);
      const page = application.pages[read.path];
      const given = typeof page === "function" ? page(read) : page;
      const { status = 200, type = "text/xml", body, delayMs = 0 } = asAnswer(given);
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      response.writeHead(status, type === null ? {} : { "content-type": type }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return Object.assign(application, {
    url: `http://127.0.0.1:${port}`,
    received,
    at: (path: string) => received.filter((request) => request.path === path),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

async function readRequest(request: IncomingMessage): Promise<Received> {
  const url = new URL(request.url ?? "/", "http://application");
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  const method = request.method ?? "";
  const form = method === "POST" ? new URLSearchParams(body) : url.searchParams;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]));
  return { method, path: url.pathname, query: url.searchParams, fields: Object.fromEntries(form), headers, body };
}

function asAnswer(page: string | Answer | undefined): Answer {
  if (page === undefined) return { status: 204, type: null, body: "" };
  if (typeof page !== "string") return page;
  return { body: /^(<\?xml|<Response|\s|$)/.test(page) ? page : `<?xml version="1.0" encoding="UTF-8"?><Response>${page}</Response>` };
}
