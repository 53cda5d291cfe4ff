import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as z from "zod";
import { resample } from "../../carrier/audio/resample.ts";
import { SAMPLE_RATE } from "../../carrier/audio/sound-track.ts";
import { createEspeakSpeech, type EspeakSpeech } from "../../carrier/speech/espeak-speech.ts";
import { readBody } from "../http-api/read-body.ts";
import { listen } from "../listen.ts";

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

/** SynthesizeSpeech of Amazon Polly, on loopback, as raw samples; espeak-ng speaks. Source: Polly API reference. */
export async function startPolly(): Promise<PollyServer> {
  // Many a cloud never speaks: the voice is made when it is first asked.
  let speech: EspeakSpeech | undefined;
  const speak = (order: Order): Promise<Int16Array> => (speech ??= createEspeakSpeech()).speak(order.Text, order.LanguageCode);
  const server = createServer((request, response) => void reply(speak, request, response));
  const { port, close } = await listen(server, { port: 0, host: "127.0.0.1" });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => void (await Promise.all([close(), speech?.close()])),
  };
}

type SpeakOrder = (order: Order) => Promise<Int16Array>;

async function reply(speak: SpeakOrder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, 64 * 1024);
  const order = orderSchema.safeParse(safeJson(body?.toString("utf8") ?? ""));
  if (request.method !== "POST" || request.url !== "/v1/speech" || !order.success)
    return refuse(response, 400, "ValidationException", "Only SynthesizeSpeech of text as pcm is answered here.");
  try {
    const samples = resample(await speak(order.data), SAMPLE_RATE, Number(order.data.SampleRate));
    const sound = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    response.writeHead(200, { "content-type": "audio/pcm", "x-amzn-requestcharacters": String(order.data.Text.length) }).end(sound);
  } catch {
    refuse(response, 400, "LanguageNotSupportedException", `There is no voice for ${order.data.LanguageCode}.`);
  }
}

function refuse(response: ServerResponse, status: number, type: string, message: string): void {
  response.writeHead(status, { "content-type": "application/json", "x-amzn-errortype": type }).end(JSON.stringify({ message }));
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
