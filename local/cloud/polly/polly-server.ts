import { once } from "node:events";
import { createServer, type Http2Server, type Http2ServerRequest, type Http2ServerResponse, type ServerHttp2Session } from "node:http2";
import { buffer } from "node:stream/consumers";
import * as z from "zod";
import { resample } from "../../carrier/audio/resample.ts";
import { SAMPLE_RATE } from "../../carrier/audio/sound-track.ts";
import { createEspeakSpeech, type EspeakSpeech } from "../../carrier/speech/espeak-speech.ts";

export interface PollyServer {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

const orderSchema = z.object({
  OutputFormat: z.literal("pcm"),
  SampleRate: z.enum(["8000", "16000"]).default("16000"),
  Text: z.string().min(1).max(3000),
  VoiceId: z.string(),
  LanguageCode: z.string().default("en-US"),
});
type Order = z.infer<typeof orderSchema>;

/**
 * SynthesizeSpeech of Amazon Polly, on loopback, as raw samples; espeak-ng speaks. Polly's client talks HTTP/2 from the first byte on.
 * Source: Polly API reference.
 */
export async function startPolly(): Promise<PollyServer> {
  // Many a cloud never speaks: the voice is made when it is first asked.
  let speech: EspeakSpeech | undefined;
  const speak = (order: Order): Promise<Int16Array> => (speech ??= createEspeakSpeech()).speak(order.Text, order.LanguageCode);
  const server = createServer((request, response) => void reply(speak, request, response));
  const { endpoint, close } = await listenOnLoopback(server);
  return { endpoint, close: async () => void (await Promise.all([close(), speech?.close()])) };
}

async function listenOnLoopback(server: Http2Server): Promise<PollyServer> {
  const sessions = new Set<ServerHttp2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.once("close", () => sessions.delete(session));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The voice has no port.");
  const close = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    // A client keeps its session for the next text.
    for (const session of sessions) session.destroy();
    await closed;
  };
  return { endpoint: `http://127.0.0.1:${address.port}`, close };
}

type SpeakOrder = (order: Order) => Promise<Int16Array>;

async function reply(speak: SpeakOrder, request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
  const order = orderSchema.safeParse(safeJson((await buffer(request)).toString("utf8")));
  if (request.method !== "POST" || request.url !== "/v1/speech" || !order.success)
    return refuse(response, 400, "ValidationException", "Only SynthesizeSpeech of text as pcm is answered here.");
  try {
    const samples = resample(await speak(order.data), SAMPLE_RATE, Number(order.data.SampleRate));
    const sound = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    response.writeHead(200, { "content-type": "audio/pcm", "x-amzn-requestcharacters": String(order.data.Text.length) });
    response.end(sound);
  } catch {
    refuse(response, 400, "LanguageNotSupportedException", `There is no voice for ${order.data.LanguageCode}.`);
  }
}

function refuse(response: Http2ServerResponse, status: number, type: string, message: string): void {
  response.writeHead(status, { "content-type": "application/json", "x-amzn-errortype": type });
  response.end(JSON.stringify({ message }));
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
