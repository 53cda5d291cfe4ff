/**
 * One copy of a recording in a process of its own, as the function does it ("copy") or as a straight pipe ("pipe").
 * Arguments: way, address of the other side, bytes. Prints { ms, peakBytes, bytes } as JSON.
 */
import { request } from "node:http";
import { pipeline } from "node:stream/promises";
import { openRecording } from "../../../adapters/carrier/twilio/recordings-client.ts";
import { createRecordingStore } from "../../../adapters/s3/recording-store.ts";
import { storeSound } from "../../../functions/recordings/store-sound.ts";

const [way = "", url = "", length = ""] = process.argv.slice(2);
const access = { apiUrl: url, tokenOf: async () => "token" };

const config = { endpoint: url, region: "us-east-1", forcePathStyle: true, credentials: { accessKeyId: "x", secretAccessKey: "x" } };
const store = createRecordingStore("recordings", config);

const idsOf = (size: number) => ({
  tenant: "bench",
  call: `CA${"1".repeat(32)}`,
  account: `AC${"2".repeat(32)}`,
  recording: `RE${String(size).padStart(32, "0")}`,
});

async function copy(size: number): Promise<number> {
  const recording = { ...idsOf(size), kind: "call", state: "pending", announcedAt: 0 } as const;
  const carrier = { openRecording: () => openRecording(access, recording), deleteRecording: async () => undefined };
  const { bytes } = await storeSound({ carrier, store }, recording);
  return bytes;
}

async function pipe(size: number): Promise<number> {
  const { body } = await openRecording(access, idsOf(size));
  const put = request(new URL("/recordings/pipe.wav", url), { method: "PUT", headers: { "content-length": size } });
  const answered = new Promise((resolve, reject) => put.on("response", resolve).on("error", reject));
  await pipeline(body, put);
  await answered;
  return size;
}

const run = way === "copy" ? copy : pipe;
// Warm, as a function is that has copied a recording before.
await run(100_000);
const start = performance.now();
const bytes = await run(Number(length));
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, bytes, peakBytes: process.resourceUsage().maxRSS * 1024 }));
process.exit(0);
