/** The little of a carrier's REST interface that recordings need, with the faults that carriers have. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

export const ACCOUNT = `AC${"a".repeat(32)}`;
export const TOKEN = "the-token";

/** How a request for a recording's sound is answered. */
export type SoundAnswer = (response: ServerResponse) => void;

export interface CarrierServer {
  readonly url: string;
  /** Sound by recording; what is not here is 404. */
  readonly sounds: Map<string, SoundAnswer>;
  /** Call resources by call, as the interface writes them. */
  readonly calls: Map<string, Record<string, unknown>>;
  /** Recording resources by call. */
  readonly recordings: Map<string, Record<string, unknown>[]>;
  /** Every request, "GET /path", in order. */
  readonly requests: string[];
  /** Answers this status to everything, as long as it is set. */
  trouble: number | undefined;
  close(): Promise<void>;
}

export const wav = (bytes: number): Buffer => {
  const sound = Buffer.alloc(bytes, 7);
  sound.write("RIFF", 0);
  sound.writeUInt32LE(bytes - 8, 4);
  sound.write("WAVEfmt ", 8);
  return sound;
};

/** Sound as it should be. */
export const sends =
  (sound: Buffer, contentType = "audio/x-wav"): SoundAnswer =>
  (response) =>
    response.writeHead(200, { "content-type": contentType, "content-length": sound.length }).end(sound);

/** Listens on a free port of this machine; answers the address. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}`;
}

export async function startCarrierServer(): Promise<CarrierServer> {
  const server = createServer((request, response) => answer(carrier, request, response));
  const url = await listening(server);
  const carrier: CarrierServer = {
    url,
    sounds: new Map(),
    calls: new Map(),
    recordings: new Map(),
    requests: [],
    trouble: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return carrier;
}

function answer(carrier: CarrierServer, request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url ?? "/", "http://carrier").pathname;
  carrier.requests.push(`${request.method} ${path}`);
  const [user, password] = Buffer.from((request.headers.authorization ?? "").slice("Basic ".length), "base64")
    .toString()
    .split(":");
  if (carrier.trouble !== undefined) return json(response, carrier.trouble, { code: 20_500, message: "trouble" });
  if (user !== ACCOUNT || password !== TOKEN) return json(response, 401, { code: 20_003, message: "Authenticate" });
  const rest = path.replace(`/2010-04-01/Accounts/${ACCOUNT}`, "");
  const [, call, list] = /^\/Calls\/(CA\w+)(\/Recordings)?\.json$/.exec(rest) ?? [];
  const [, recording, type] = /^\/Recordings\/(RE\w+)\.(wav|json)$/.exec(rest) ?? [];
  if (recording !== undefined && type === "json" && request.method === "DELETE") return remove(carrier, recording, response);
  const sound = recording === undefined ? undefined : carrier.sounds.get(recording);
  if (sound !== undefined) return sound(response);
  if (call !== undefined && list !== undefined) return json(response, 200, { recordings: carrier.recordings.get(call) ?? [] });
  const resource = call === undefined ? undefined : carrier.calls.get(call);
  return resource === undefined ? json(response, 404, { code: 20_404, message: "not found" }) : json(response, 200, resource);
}

function remove(carrier: CarrierServer, recording: string, response: ServerResponse): void {
  if (carrier.sounds.delete(recording)) response.writeHead(204).end();
  else json(response, 404, { code: 20_404, message: "not found" });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
