import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchCall } from "../../../adapters/carrier/twilio/calls-client.ts";
import { openMedia } from "../../../adapters/carrier/twilio/open-media.ts";
import { deleteRecording, listRecordings, openRecording } from "../../../adapters/carrier/twilio/recordings-client.ts";
import type { RestAccess } from "../../../adapters/carrier/twilio/rest-access.ts";
import { ACCOUNT, listening, sends, startCarrierServer, TOKEN, wav, type CarrierServer } from "./carrier-server.ts";

const CALL = `CA${"1".repeat(32)}`;
const RECORDING = `RE${"2".repeat(32)}`;
const ids = { tenant: "duka-travel", call: CALL, account: ACCOUNT, recording: RECORDING };
let carrier: CarrierServer;
let access: RestAccess;

beforeAll(async () => {
  carrier = await startCarrierServer();
});
afterAll(() => carrier.close());
beforeEach(() => {
  access = { apiUrl: carrier.url, tokenOf: async () => TOKEN };
  carrier.trouble = undefined;
  for (const held of [carrier.sounds, carrier.calls, carrier.recordings]) held.clear();
  carrier.requests.length = 0;
});

const sid = (n: number) => `RE${String(n).repeat(32)}`;
/** As the interface writes it: every field is there, if only null. */
const resource = (n: number, fields: Record<string, unknown>) => ({
  sid: sid(n),
  duration: null,
  start_time: null,
  channels: 1,
  ...fields,
});

const wrongToken = (): RestAccess => ({ apiUrl: carrier.url, tokenOf: async () => "old-token" });
const unreachable: RestAccess = { apiUrl: "http://127.0.0.1:9", tokenOf: async () => TOKEN };

describe("a call", () => {
  it.each(["queued", "ringing", "in-progress"])("runs while it is %s", async (status) => {
    carrier.calls.set(CALL, { sid: CALL, status, end_time: null, duration: null });
    expect(await fetchCall(access, ACCOUNT, CALL)).toEqual({ is: "running" });
  });

  it("has ended, when and after how long", async () => {
    carrier.calls.set(CALL, { sid: CALL, status: "completed", end_time: "Mon, 23 Nov 2026 08:00:00 +0000", duration: "61" });
    expect(await fetchCall(access, ACCOUNT, CALL)).toEqual({
      is: "ended",
      status: "completed",
      at: Date.UTC(2026, 10, 23, 8),
      seconds: 61,
    });
  });

  it.each([
    ["null", null, null],
    ["odd", "yesterday", "-1"],
    ["absurd", "", "1e12"],
  ])("has ended, with fields that are %s left out", async (_name, end_time, duration) => {
    carrier.calls.set(CALL, { sid: CALL, status: "busy", end_time, duration });
    expect(await fetchCall(access, ACCOUNT, CALL)).toEqual({ is: "ended", status: "busy" });
  });

  it("is unknown when the carrier says 404", async () => {
    expect(await fetchCall(access, ACCOUNT, CALL)).toEqual({ is: "unknown" });
  });

  it("tells refused credentials from a carrier in trouble", async () => {
    await expect(fetchCall(wrongToken(), ACCOUNT, CALL)).rejects.toMatchObject({ name: "CarrierError", trouble: "auth" });
    await expect(fetchCall(unreachable, ACCOUNT, CALL)).rejects.toMatchObject({ name: "CarrierError", trouble: "unavailable" });
    carrier.trouble = 503;
    await expect(fetchCall(access, ACCOUNT, CALL)).rejects.toMatchObject({ trouble: "unavailable" });
    carrier.trouble = 429;
    await expect(fetchCall(access, ACCOUNT, CALL)).rejects.toMatchObject({ trouble: "unavailable" });
  });
});

describe("the recordings of a call", () => {
  it("are read in neutral words", async () => {
    carrier.recordings.set(CALL, [
      resource(1, { status: "completed", source: "RecordVerb", duration: "4", start_time: "Mon, 23 Nov 2026 08:00:00 +0000" }),
      resource(2, { status: "completed", source: "DialVerb", duration: "60", channels: 2 }),
      resource(3, { status: "absent", source: "OutboundAPI" }),
      resource(4, { status: "processing", source: "DialVerb" }),
      resource(5, { status: "deleted", source: "DialVerb" }),
      { ...resource(6, { status: "completed", source: "DialVerb" }), sid: "../../elsewhere" },
    ]);
    expect(await listRecordings(access, ACCOUNT, CALL)).toEqual([
      { recording: sid(1), status: "completed", source: "voicemail", seconds: 4, channels: 1, startedAt: Date.UTC(2026, 10, 23, 8) },
      { recording: sid(2), status: "completed", source: "call", seconds: 60, channels: 2 },
      { recording: sid(3), status: "absent", channels: 1 },
      { recording: sid(4), status: "in-work", source: "call", channels: 1 },
      { recording: sid(5), status: "gone", source: "call", channels: 1 },
    ]);
  });

  it("are none when there are none", async () => {
    expect(await listRecordings(access, ACCOUNT, CALL)).toEqual([]);
  });
});

describe("the sound of a recording", () => {
  it("is opened with its type and length", async () => {
    carrier.sounds.set(RECORDING, sends(wav(1000), "Audio/X-Wav; rate=8000"));
    const media = await openRecording(access, ids);
    expect(media).toMatchObject({ contentType: "audio/x-wav", length: 1000 });
    expect(await buffer(media.body)).toEqual(wav(1000));
  });

  it("is not ready while the carrier answers 404", async () => {
    await expect(openRecording(access, ids)).rejects.toMatchObject({ name: "CarrierError", trouble: "not-ready" });
  });

  it.each([
    [401, "auth"],
    [403, "auth"],
    [410, "gone"],
    [500, "unavailable"],
    [429, "unavailable"],
  ])("is refused with %i: %s", async (status, trouble) => {
    carrier.trouble = status;
    await expect(openRecording(access, ids)).rejects.toMatchObject({ trouble });
  });

  it("never follows a redirect, so that our credentials stay with the carrier", async () => {
    const visits: (string | undefined)[] = [];
    const elsewhere = createServer((request, response) => {
      visits.push(request.headers.authorization);
      response.end("x");
    });
    const url = await listening(elsewhere);
    carrier.sounds.set(RECORDING, (response) => response.writeHead(302, { location: `${url}/x.wav` }).end());
    await expect(openRecording(access, ids)).rejects.toMatchObject({ trouble: "unavailable" });
    expect(visits).toEqual([]);
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  it("fails when the carrier falls silent, before its answer and within it", async () => {
    const address = new URL(`/2010-04-01/Accounts/${ACCOUNT}/Recordings/${RECORDING}.wav`, carrier.url);
    const credentials = { user: ACCOUNT, password: TOKEN };
    carrier.sounds.set(RECORDING, () => undefined);
    await expect(openMedia(address, credentials, 50)).rejects.toMatchObject({ trouble: "unavailable" });
    carrier.sounds.set(RECORDING, (response) => response.writeHead(200, { "content-length": 100 }).write("RIFF"));
    const media = await openMedia(address, credentials, 50);
    await expect(buffer(media.body)).rejects.toThrow();
  });

  it("is asked for by validated ids alone", async () => {
    for (const odd of [{ account: "../x" }, { recording: "RE1/../../x" }, { recording: `${RECORDING}?x` }]) {
      await expect(openRecording(access, { ...ids, ...odd })).rejects.toThrow();
      await expect(deleteRecording(access, { ...ids, ...odd })).rejects.toThrow();
    }
    expect(carrier.requests).toEqual([]);
  });
});

describe("deleting a recording", () => {
  it("deletes it, and is content when it is deleted already", async () => {
    carrier.sounds.set(RECORDING, sends(wav(44)));
    await deleteRecording(access, ids);
    expect(carrier.sounds.size).toBe(0);
    await deleteRecording(access, ids);
    expect(carrier.requests).toHaveLength(2);
  });

  it("tells refused credentials", async () => {
    await expect(deleteRecording(wrongToken(), ids)).rejects.toMatchObject({ trouble: "auth" });
  });
});
