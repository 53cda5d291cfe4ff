import { describe, expect, test } from "vitest";
import { readWebhook } from "../../../functions/voice/webhook.ts";
import { ACCOUNT, CALL, webhook } from "./voice-desk.ts";

const BASE = "https://pbx.example.com";
const tokens = () => Promise.resolve(["sim-auth-token-0001"]);
const read = (request: ReturnType<typeof webhook>) => readWebhook(request, BASE, tokens);
/** As API Gateway hands a form over: it takes it for bytes. */
const inBase64 = (request: ReturnType<typeof webhook>) => ({
  ...request,
  body: Buffer.from(request.body ?? "").toString("base64"),
  isBase64Encoded: true,
});
/** A well-signed webhook whose body has just so many bytes. */
function ofBytes(bytes: number): ReturnType<typeof webhook> {
  const empty = webhook("/voice/incoming", { Filler: "" }).body ?? "";
  return webhook("/voice/incoming", { Filler: "x".repeat(bytes - empty.length) });
}

const ways = [
  ["as text", (request: ReturnType<typeof webhook>) => request],
  ["in Base64", inBase64],
] as const;

describe.each(ways)("a body %s", (_way, sent) => {
  test("is verified and read, far letters and all", async () => {
    const reading = await read(sent(webhook("/voice/incoming?t=duka", { CallerName: "Wanjikũ & 你好 + 1" })));
    if ("refused" in reading) throw new Error(reading.refused.why);
    expect(reading.webhook).toMatchObject({ path: "/voice/incoming", account: ACCOUNT });
    expect(reading.webhook.query.get("t")).toBe("duka");
    expect([reading.webhook.fields.get("CallSid"), reading.webhook.fields.get("CallerName")]).toEqual([CALL, "Wanjikũ & 你好 + 1"]);
  });

  test("may have 64 KB, and not a byte more", async () => {
    expect(await read(sent(ofBytes(65_536)))).toHaveProperty("webhook");
    expect(await read(sent(ofBytes(65_537)))).toEqual({ refused: { status: 413, why: "too-large" } });
  });

  test("of few letters with many bytes is as long as its bytes", async () => {
    const request = webhook("/voice/incoming", {}, { body: `AccountSid=${ACCOUNT}&CallerName=${"你".repeat(30_000)}` });
    expect(await read(sent(request))).toEqual({ refused: { status: 413, why: "too-large" } });
  });
});
