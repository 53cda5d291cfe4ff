/** A telephone of the page without the page: the WebSocket, what came through it, and ways to wait for it. */
import { onTestFinished } from "vitest";
import { WebSocket, type RawData } from "ws";
import { level } from "../../../../local/carrier/audio/level.ts";
import { readToPhone, type PhoneCall, type ToCarrier, type ToPhone } from "../../../../local/carrier/phone/phone-messages.ts";

export class SocketPhone {
  readonly messages: ToPhone[] = [];
  readonly frames: Int16Array[] = [];
  readonly #socket: WebSocket;
  #news = new AbortController();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data, isBinary) => this.#received(data, isBinary));
  }

  static async open(baseUrl: string): Promise<SocketPhone> {
    const socket = new WebSocket(`${baseUrl.replace("http", "ws")}/phone/socket`);
    const phone = new SocketPhone(socket);
    onTestFinished(() => socket.terminate());
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    return phone;
  }

  /** With a number, so that it can be rung. */
  static async of(baseUrl: string, address: string, name?: string): Promise<SocketPhone> {
    const phone = await SocketPhone.open(baseUrl);
    phone.send({ type: "register", address, ...(name === undefined ? {} : { name }) });
    await phone.told((message) => message.type === "registered");
    return phone;
  }

  send(message: ToCarrier): void {
    this.#socket.send(JSON.stringify(message));
  }

  sendRaw(data: string | Uint8Array): void {
    this.#socket.send(data);
  }

  say(pcm: Int16Array): void {
    this.#socket.send(Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength));
  }

  close(): Promise<void> {
    this.#socket.close();
    return new Promise((resolve) => this.#socket.once("close", () => resolve()));
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** The first message of this kind, whether it came already or is still to come. */
  async told(isIt: (message: ToPhone) => boolean): Promise<ToPhone> {
    return this.#until(() => this.messages.find(isIt), "a message");
  }

  /** The call when it was in this state. */
  async call(state: PhoneCall["state"]): Promise<PhoneCall> {
    const inState = (message: ToPhone) => (message.type === "call" && message.call.state === state ? message.call : undefined);
    return this.#until(() => this.messages.map(inState).find((call) => call !== undefined), `a call that is ${state}`);
  }

  async error(): Promise<Extract<ToPhone, { type: "error" }>> {
    return this.#until(() => this.messages.find((message) => message.type === "error"), "an error");
  }

  async prompt(text: string): Promise<void> {
    await this.#until(() => this.messages.find((message) => message.type === "prompt" && message.text.includes(text)), `"${text}"`);
  }

  /** A frame at least this loud (dB against full scale). */
  async hears(loudness: number, withinMs?: number): Promise<Int16Array> {
    return this.#until(() => this.frames.find((frame) => level(frame) >= loudness), `sound of ${loudness} dB`, withinMs);
  }

  async #until<Found>(find: () => Found | undefined, what: string, withinMs = 10_000): Promise<Found> {
    const timeout = AbortSignal.timeout(withinMs);
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (timeout.aborted) throw new Error(`no ${what} came; what came: ${JSON.stringify(this.messages)}`);
      // oxlint-disable-next-line no-await-in-loop -- until it comes
      await new Promise((resolve) => AbortSignal.any([timeout, this.#news.signal]).addEventListener("abort", resolve));
    }
  }

  #received(data: RawData, isBinary: boolean): void {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data instanceof ArrayBuffer ? new Uint8Array(data) : data);
    if (isBinary) this.frames.push(Int16Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readInt16LE(index * 2)));
    else this.messages.push(readToPhone(bytes.toString()));
    const news = this.#news;
    this.#news = new AbortController();
    news.abort();
  }
}
