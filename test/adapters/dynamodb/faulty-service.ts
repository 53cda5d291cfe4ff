/** A DynamoDB that does what a test tells it, request by request: answers, fails, hangs, hangs up. */
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Behaviour = (response: ServerResponse) => unknown;

export interface FaultyService {
  readonly endpoint: string;
  /** What was asked, in order. */
  readonly requests: { readonly headers: IncomingMessage["headers"]; readonly body: string }[];
  close(): Promise<void>;
}

/** The last behaviour goes for all requests that follow. */
export async function startFaultyService(...behaviours: readonly Behaviour[]): Promise<FaultyService> {
  const requests: FaultyService["requests"] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push({ headers: request.headers, body });
      behaviours[Math.min(requests.length, behaviours.length) - 1]?.(response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const JSON_1_0 = { "content-type": "application/x-amz-json-1.0" };

export const answers =
  (body: object): Behaviour =>
  (response) =>
    response.writeHead(200, JSON_1_0).end(JSON.stringify(body));

export const fails =
  (status: number, code: string, more: object = {}): Behaviour =>
  (response) =>
    response.writeHead(status, JSON_1_0).end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, ...more }));

/** Something in between that is no DynamoDB. */
export const failsBadly: Behaviour = (response) =>
  response.writeHead(503, { "content-type": "text/html" }).end("<h1>Service Unavailable</h1>");

export const hangs: Behaviour = () => {};
export const hangsUp: Behaviour = (response) => response.socket?.resetAndDestroy();

/** Begins an answer; a letter is cut in two. */
const half = (response: ServerResponse, body: string) => {
  const bytes = Buffer.from(body);
  response.writeHead(200, { ...JSON_1_0, "content-length": bytes.length });
  response.write(bytes.subarray(0, bytes.indexOf(0xc3) + 1));
  return bytes.subarray(bytes.indexOf(0xc3) + 1);
};
export const stopsHalfWay: Behaviour = (response) => half(response, '{"Item":{"name":{"S":"Zürich"}}}');
export const hangsUpHalfWay: Behaviour = (response) => {
  half(response, '{"Item":{"name":{"S":"Zürich"}}}');
  setTimeout(() => response.socket?.resetAndDestroy(), 20);
};
export const answersInPieces =
  (body: object): Behaviour =>
  (response) => {
    const rest = half(response, JSON.stringify(body));
    setTimeout(() => response.end(rest), 20);
  };
/** A blank every 100 ms, for ever: never silent, never done. */
export const drips: Behaviour = (response) => {
  response.writeHead(200, JSON_1_0);
  const timer = setInterval(() => response.write(" "), 100);
  response.on("close", () => clearInterval(timer));
};
/** Answers, and closes the connection that the client means to keep. */
export const answersAndCloses =
  (body: object): Behaviour =>
  (response) => {
    response.writeHead(200, JSON_1_0).end(JSON.stringify(body), () => setTimeout(() => response.socket?.destroy(), 5));
  };
