/** The carrier's telephones: a page, and a WebSocket for each telephone on it. */
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { WebSocketServer, type RawData, type WebSocket } from "ws";
import type { Carrier } from "../carrier.ts";
import type { Clock } from "../clock.ts";
import { readToCarrier, type Person, type ToPhone } from "./phone-messages.ts";
import { Phone } from "./phone.ts";
import { servePage } from "./serve-page.ts";

const DIST = join(import.meta.dirname, "dist");
const SOCKET = "/phone/socket";
/** Far more than a frame of sound or a message. */
const MAX_BYTES = 64 * 1024;

export interface PhoneServerOptions {
  readonly carrier: Pick<Carrier, "attach" | "baseUrl" | "dial" | "listed" | "mount" | "server">;
  readonly clock: Clock;
  /** Whose telephones the page offers. */
  readonly persons: readonly Person[];
  /** Where the built page lies. */
  readonly folder?: string;
}

export interface PhoneServer {
  /** The page's address. */
  readonly url: string;
  /** Hangs up every telephone. Before the carrier closes, which waits for all sockets. */
  close(): void;
}

export function mountPhone(options: PhoneServerOptions): PhoneServer {
  const { carrier, folder = DIST } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BYTES });
  carrier.mount("/phone", servePage(folder));
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (request.url?.split("?")[0] !== SOCKET) return refuse(stream, "404 Not Found");
    if (!isOwnPage(request)) return refuse(stream, "403 Forbidden");
    sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, options));
  };
  carrier.server.on("upgrade", upgrade);
  return {
    url: `${carrier.baseUrl}/phone`,
    close() {
      carrier.server.off("upgrade", upgrade);
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

function serve(socket: WebSocket, { carrier, clock, persons }: PhoneServerOptions): void {
  const tell = (message: ToPhone) => socket.send(JSON.stringify(message));
  const play = (frame: Int16Array) => socket.send(Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength));
  const phone = new Phone({ network: carrier, clock, tell, play });
  socket.on("message", (data, isBinary) => {
    if (isBinary) phone.speak(asSound(bytesOf(data)));
    else obey(phone, bytesOf(data).toString(), tell);
  });
  socket.on("close", () => phone.close());
  // A broken frame closes the socket, which is dealt with above.
  socket.on("error", () => {});
  tell({ type: "directory", persons: [...persons], numbers: [...carrier.listed()] });
}

function obey(phone: Phone, text: string, tell: (message: ToPhone) => void): void {
  let message;
  try {
    message = readToCarrier(text);
  } catch (error) {
    return tell({ type: "error", code: "bad-message", message: error instanceof Error ? error.message : String(error) });
  }
  phone.do(message);
}

const bytesOf = (data: RawData): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data;

/** Samples, copied to where they are aligned; half a sample is no sound. */
function asSound(bytes: Buffer): Int16Array {
  if (bytes.length % 2 !== 0) return new Int16Array();
  return Int16Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readInt16LE(index * 2));
}

/** Other sites that the browser has open must not make calls here. Programs send no origin. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || (URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host);
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
