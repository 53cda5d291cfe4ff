/** The application's side: takes webhooks, and can be away or cross. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

interface Received {
  readonly path: string;
  readonly signature: string | undefined;
  readonly body: string;
  readonly at: number;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What it answers from now on. */
  status: number;
  close(): Promise<void>;
}

export async function startReceiver(now: () => number = Date.now): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => void take(request, response));
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const signature = request.headers["stripe-signature"];
    received.push({
      path: request.url ?? "",
      signature: typeof signature === "string" ? signature : undefined,
      body: await text(request),
      at: now(),
    });
    response.writeHead(receiver.status).end();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const receiver: Receiver = {
    url: `http://127.0.0.1:${address.port}`,
    received,
    status: 200,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return receiver;
}
