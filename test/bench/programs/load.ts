/**
 * Asks a server over kept connections, one request at a time on each, as fast as it answers. Arguments: port, connections,
 * webhooks. Prints nothing; any answer that is not 200 with TwiML ends it with an error.
 */
import { connect } from "node:net";
import { incomingForm, PATH } from "../office.ts";

const [port = 0, connections = 0, webhooks = 0] = process.argv.slice(2).map(Number);
const requests = Array.from({ length: 500 }, (_, n) => {
  const { body, signature } = incomingForm(n);
  return Buffer.from(
    `POST ${PATH} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\r\n` +
      `X-Twilio-Signature: ${signature}\r\nI-Twilio-Idempotency-Token: 1\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
});

let sent = 0;
let answered = 0;
for (let n = 0; n < connections; n++) {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let text = "";
  const ask = () => socket.write(requests[sent++ % requests.length] ?? "");
  socket.setEncoding("latin1");
  socket.on("connect", ask);
  socket.on("error", (error) => fail(error.message));
  socket.on("close", () => fail("the server closed a connection"));
  socket.on("data", (part: string) => {
    text += part;
    const end = text.indexOf("\r\n\r\n");
    if (end === -1) return;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
    if (!(text.length >= end + 4 + length)) return;
    if (!text.startsWith("HTTP/1.1 200") || !text.endsWith("</Response>")) fail(text);
    text = "";
    if (++answered === webhooks) process.exit(0);
    ask();
  });
}

/** Never sleeps: waking whoever asks would be charged to the server, and the more the longer it thinks. */
const stayAwake = (): void => void setImmediate(stayAwake);
stayAwake();

function fail(what: string): never {
  console.error(what);
  process.exit(1);
}
