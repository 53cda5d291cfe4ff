import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRecordingStore } from "../../../adapters/s3/recording-store.ts";
import { MAX_RECORDING_BYTES } from "../../../core/recordings/sound-rules.ts";
import type { StoredRecording } from "../../../core/recordings/stored-recording.ts";
import { createCarrier } from "../../../functions/recordings/carrier.ts";
import { storeSound } from "../../../functions/recordings/store-sound.ts";
import {
  ACCOUNT,
  sends,
  startCarrierServer,
  TOKEN,
  wav,
  type CarrierServer,
  type SoundAnswer,
} from "../../adapters/carrier/carrier-server.ts";
import { startObjectsAndQueues, type ObjectsAndQueues } from "../../adapters/s3/objects-and-queues.ts";

const CALL = `CA${"1".repeat(32)}`;
const RECORDING = `RE${"2".repeat(32)}`;
const KEY = `duka-travel/2026/11/${CALL}/${RECORDING}.wav`;
const recording: StoredRecording = {
  tenant: "duka-travel",
  call: CALL,
  account: ACCOUNT,
  recording: RECORDING,
  kind: "call",
  state: "pending",
  startedAt: Date.UTC(2026, 10, 30, 23, 59),
  announcedAt: Date.UTC(2026, 11, 1),
};

let cloud: ObjectsAndQueues;
let server: CarrierServer;
beforeAll(async () => {
  cloud = await startObjectsAndQueues();
  server = await startCarrierServer();
});
afterAll(async () => {
  await server.close();
  await cloud.close();
});
beforeEach(() => cloud.server.emptyBucket(cloud.bucket));

const store = () => createRecordingStore(cloud.bucket, cloud.s3Config);
const carrier = () => createCarrier({ apiUrl: server.url, tokenOf: async () => TOKEN });

describe("a recording on its way into the bucket", () => {
  it("arrives whole, with its length and its hash", async () => {
    const sound = wav(9_000_044);
    server.sounds.set(RECORDING, sends(sound));
    const object = await storeSound({ carrier: carrier(), store: store() }, recording);
    const sha256 = createHash("sha256").update(sound).digest("hex");
    expect(object).toEqual({ objectKey: KEY, bytes: sound.length, sha256 });
    const { Body } = await cloud.s3.send(new GetObjectCommand({ Bucket: cloud.bucket, Key: KEY }));
    expect(Buffer.compare((await Body?.transformToByteArray()) ?? Buffer.alloc(0), sound)).toBe(0);
  });

  it("arrives too when the carrier does not say how long it is", async () => {
    server.sounds.set(RECORDING, (response) => response.writeHead(200, { "content-type": "audio/wav" }).end(wav(500)));
    expect(await storeSound({ carrier: carrier(), store: store() }, recording)).toMatchObject({ bytes: 500 });
  });

  const page = Buffer.from("<html><body>Please sign in, this is not the sound that you are looking for</body></html>");
  const refused: [string, SoundAnswer, string | RegExp][] = [
    ["is a page of HTML", sends(page, "text/html"), /not WAV/],
    ["is a page of HTML that calls itself sound", sends(page), /not a WAV file/],
    ["is MP3", sends(wav(500), "audio/mpeg"), /not WAV/],
    ["has no content type", (response) => response.writeHead(200).end(wav(500)), /not WAV/],
    ["is empty", sends(Buffer.alloc(0)), /not a WAV file/],
    ["is shorter than a WAV head", sends(Buffer.from("RIFF1234WAV")), /not a WAV file/],
    [
      "says that it is too large",
      (response) => response.writeHead(200, { "content-type": "audio/wav", "content-length": MAX_RECORDING_BYTES + 1 }).flushHeaders(),
      /more than/,
    ],
    ["breaks off", breaksOff(wav(100_000), 60_000), /aborted/],
    ["breaks off within a later part", breaksOff(wav(20_000_000), 19_000_000), /aborted/],
    ["is a redirect elsewhere", (response) => response.writeHead(302, { location: "http://127.0.0.1:9/x.wav" }).end(), /302/],
  ];
  it.each(refused)("is refused when it %s, and nothing is stored nor deleted", async (_name, sound, message) => {
    server.sounds.set(RECORDING, sound);
    server.requests.length = 0;
    await expect(storeSound({ carrier: carrier(), store: store() }, recording)).rejects.toThrow(message);
    expect(await store().sizeOf(KEY)).toBeUndefined();
    expect(server.requests).toEqual([`GET /2010-04-01/Accounts/${ACCOUNT}/Recordings/${RECORDING}.wav`]);
  });

  it.each([499, 501])("is refused when %i bytes were announced and 500 come without an error", async (length) => {
    const media = { contentType: "audio/wav", length, body: Readable.from([wav(500)]) };
    const cheating = { ...carrier(), openRecording: async () => media };
    await expect(storeSound({ carrier: cheating, store: store() }, recording)).rejects.toMatchObject({ code: "wrong-length" });
    expect(await store().sizeOf(KEY)).toBeUndefined();
  });

  it("is refused when the store holds less than was sent", async () => {
    server.sounds.set(RECORDING, sends(wav(500)));
    const losing = { ...store(), sizeOf: async () => 499 };
    await expect(storeSound({ carrier: carrier(), store: losing }, recording)).rejects.toMatchObject({ code: "wrong-size-in-store" });
    const forgetting = { ...store(), sizeOf: async () => undefined };
    await expect(storeSound({ carrier: carrier(), store: forgetting }, recording)).rejects.toMatchObject({ code: "wrong-size-in-store" });
  });

  it("ends at once when the bucket cannot be written, and lets go of the carrier", async () => {
    server.sounds.set(RECORDING, sends(wav(20_000_000)));
    const broken = createRecordingStore("no-such-bucket", cloud.s3Config);
    await expect(storeSound({ carrier: carrier(), store: broken }, recording)).rejects.toThrow(/bucket/i);
  });
});

function breaksOff(sound: Buffer, after: number): SoundAnswer {
  return (response) => {
    response.writeHead(200, { "content-type": "audio/x-wav", "content-length": sound.length });
    response.write(sound.subarray(0, after), () => response.destroy());
  };
}
