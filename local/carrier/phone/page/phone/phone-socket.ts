import { readToPhone, type ToCarrier, type ToPhone } from "../../phone-messages.ts";
import type { Connection } from "./phone-state.ts";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5000;

export interface PhoneSocketListener {
  connection(connection: Connection): void;
  told(message: ToPhone): void;
  heard(frame: Int16Array): void;
}

/** A telephone's connection with the carrier, which comes back by itself when it drops. */
export class PhoneSocket {
  readonly #url: string;
  readonly #listener: PhoneSocketListener;
  #socket: WebSocket;
  #wait = FIRST_WAIT_MS;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(url: string, listener: PhoneSocketListener) {
    this.#url = url;
    this.#listener = listener;
    this.#socket = this.#connect();
  }

  send(message: ToCarrier): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  say(frame: Int16Array<ArrayBuffer>): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#socket.close();
  }

  #connect(): WebSocket {
    const socket = new WebSocket(this.#url);
    socket.binaryType = "arraybuffer";
    socket.addEventListener("open", () => {
      this.#wait = FIRST_WAIT_MS;
      this.#listener.connection("open");
    });
    socket.addEventListener("message", ({ data }) => {
      if (data instanceof ArrayBuffer) this.#listener.heard(new Int16Array(data));
      else if (typeof data === "string") this.#listener.told(readToPhone(data));
    });
    socket.addEventListener("close", () => this.#lost());
    return socket;
  }

  #lost(): void {
    if (this.#closed) return;
    this.#listener.connection("lost");
    this.#retry = setTimeout(() => (this.#socket = this.#connect()), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }
}
