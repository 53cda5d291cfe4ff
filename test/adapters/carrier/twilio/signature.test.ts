import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import webhooks from "twilio/lib/webhooks/webhooks.js";
import { readForm } from "../../../../adapters/carrier/twilio/read-form.ts";
import { isSigned, type SignedRequest } from "../../../../adapters/carrier/twilio/signature.ts";

const TOKEN = "sim-auth-token-0001";
const call = {
  AccountSid: "AC00000000000000000000000000000001",
  CallSid: "CA00000000000000000000000000000001",
  CallStatus: "ringing",
  Direction: "inbound",
  From: "+254700000001",
  To: "+254200000001",
};
const post = (url: string, fields: Record<string, string> | [string, string][], signature: string): SignedRequest => ({
  url,
  fields: Array.isArray(fields) ? fields : Object.entries(fields),
  signature,
});

describe("21-25: the vectors of telephony.md, 1.14", () => {
  test.each<[string, SignedRequest]>([
    ["V1", post("https://pbx.example.com/voice/inbound?tenant=t1", call, "h2+sH6rlkbsI1DxykpbVzrwgbQo=")],
    [
      "V2: signed with the default port, requested without",
      post("https://pbx.example.com/voice/inbound?tenant=t1", call, "3xg0jTIc/nphuOpdqUWczPSGmvE="),
    ],
    [
      "V3: GET",
      post(
        "https://pbx.example.com/voice/gather?tenant=t1&CallSid=CA00000000000000000000000000000001&Digits=1",
        {},
        "DeNyPY2Geo4CzgJkyXVQXocR/O0=",
      ),
    ],
    [
      "V4: empty value and far letters",
      post(
        "https://pbx.example.com/voice/transcribed",
        { Digits: "*1#", FromCity: "", TranscriptionText: "Habari yako – ñ 你好" },
        "IQhzprKPkp/ZuvQH7HF9/MrfP6o=",
      ),
    ],
    [
      "V5: repeated names",
      post(
        "https://pbx.example.com/x",
        [
          ["A", "1"],
          ["E", "b"],
          ["E", "a"],
          ["E", "b"],
        ],
        "1+7toa+8BA0Zx2TTc0CbWi4cwUg=",
      ),
    ],
    [
      "V6: a body that is no form",
      {
        ...post(
          "https://pbx.example.com/events?bodySHA256=59e6931a826e48f5af00b6fbac984f2bb1fa651ff5c40ee9d96db85507e166d8",
          {},
          "Z3Qev86aXc1MFCUi0hhBn2RbBMs=",
        ),
        rawBody: '{"status":"completed","sid":"CA00000000000000000000000000000001"}',
      },
    ],
    ["V7: names in byte order", post("https://pbx.example.com/c", { a: "1", B: "2", A: "3", b: "4" }, "Udg9/MMGPooLkN+B2WrpkRLvHK4=")],
  ])("%s", (_id, request) => {
    expect(isSigned(request, [TOKEN])).toBe(true);
    expect(isSigned({ ...request, url: request.url.replace("pbx", "pbz") }, [TOKEN])).toBe(false);
    expect(isSigned({ ...request, fields: [...request.fields, ["Extra", ""]] }, [TOKEN])).toBe(false);
    expect(isSigned(request, ["another token"])).toBe(false);
  });
});

describe("a signature", () => {
  const good = post("https://pbx.example.com/voice/inbound?tenant=t1", call, "h2+sH6rlkbsI1DxykpbVzrwgbQo=");

  test("that is missing, cut, empty or of one changed letter is none", () => {
    for (const signature of [undefined, "", "h2+sH6rlkbsI1DxykpbVzrwgbQo", "H2+sH6rlkbsI1DxykpbVzrwgbQo=", "h2+sH6rlkbsI1DxykpbVzrwgbQo=="])
      expect(isSigned({ ...good, signature }, [TOKEN]), String(signature)).toBe(false);
    expect(isSigned(good, [])).toBe(false);
  });

  test("27: of either token counts while tokens are rotated, and of no other", () => {
    expect(isSigned(good, ["new token", TOKEN])).toBe(true);
    expect(isSigned(good, [TOKEN, "new token"])).toBe(true);
    expect(isSigned(good, ["new token", "newer token"])).toBe(false);
  });

  test("of another body than the one hashed in the address is none", () => {
    const url = `https://pbx.example.com/events?bodySHA256=${"0".repeat(64)}`;
    const signature = createHmac("sha1", TOKEN).update(url).digest("base64");
    expect(isSigned({ url, fields: [], rawBody: "{}", signature }, [TOKEN])).toBe(false);
  });

  test("is what the carrier's own library says, for any fields", () => {
    const name = fc.string({ minLength: 1, maxLength: 8, unit: "binary" }).filter((text) => text.isWellFormed());
    const value = fc.string({ maxLength: 20, unit: "binary" }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 12 }), fc.boolean(), (fields, spoil) => {
        const url = "https://pbx.example.com/voice/digits?t=duka&n=main";
        const signature = webhooks.getExpectedTwilioSignature(TOKEN, url, fields);
        const form = readForm(new URLSearchParams(fields).toString()) ?? [];
        expect(isSigned({ url: spoil ? `${url}x` : url, fields: form, signature }, [TOKEN])).toBe(!spoil);
      }),
    );
  });
});

describe("a form", () => {
  test("is read as URLSearchParams reads it", () => {
    const part = fc.string({ unit: "binary", maxLength: 12 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            part.filter((name) => name !== ""),
            part,
          ),
          { maxLength: 20 },
        ),
        (pairs) => {
          const text = new URLSearchParams(pairs).toString();
          expect(readForm(text)).toEqual([...new URLSearchParams(text)]);
        },
      ),
    );
  });

  test("that is not UTF-8, badly escaped or made of ten thousand fields is refused", () => {
    expect(readForm("A=%ff%fe")).toBeUndefined();
    expect(readForm("A=%E0%A4")).toBeUndefined();
    expect(readForm("A=%zz")).toBeUndefined();
    expect(readForm(Array.from({ length: 10_000 }, (_, i) => `a${i}=1`).join("&"))).toBeUndefined();
    expect(readForm("__proto__=1&constructor=2")).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });
});
