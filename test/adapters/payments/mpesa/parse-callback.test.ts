import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromEastAfricaTime, toEastAfricaTime } from "../../../../adapters/payments/mpesa/east-africa-time.ts";
import { kenyanMobile } from "../../../../adapters/payments/mpesa/kenyan-mobile.ts";
import { readMpesaCallback } from "../../../../adapters/payments/mpesa/parse-callback.ts";

const callback = (fields: Record<string, unknown>) =>
  JSON.stringify({
    Body: {
      stkCallback: {
        MerchantRequestID: "29115-34620561-1",
        CheckoutRequestID: "ws_CO_191220191020363925",
        ResultDesc: "The service request is processed successfully.",
        ...fields,
      },
    },
  });
/** As Safaricom documents it, Balance without a value included. */
const items = (...changed: { Name: string; Value?: unknown }[]) => ({
  Item: [
    { Name: "Amount", Value: 1.0 },
    { Name: "MpesaReceiptNumber", Value: "NLJ7RT61SV" },
    { Name: "Balance" },
    { Name: "TransactionDate", Value: 20191219102115 },
    { Name: "PhoneNumber", Value: 254708374149 },
    ...changed,
  ],
});

describe("a report of M-Pesa's", () => {
  it("claims that it was paid", () => {
    expect(readMpesaCallback(callback({ ResultCode: 0, CallbackMetadata: items() }))).toEqual({
      is: "report",
      providerId: "ws_CO_191220191020363925",
      claims: "paid",
      resultCode: 0,
      micros: 1_000_000,
      receipt: "NLJ7RT61SV",
      paidAt: Date.parse("2019-12-19T10:21:15+03:00"),
      phone: "+254708374149",
    });
  });

  it.each([1, 1032, 1037, 2001])("claims that it came to nothing: %i", (ResultCode) => {
    expect(readMpesaCallback(callback({ ResultCode }))).toEqual({
      is: "report",
      providerId: "ws_CO_191220191020363925",
      claims: "failed",
      resultCode: ResultCode,
    });
  });

  it("leaves out what it does not say properly", () => {
    const odd = items(
      { Name: "Amount", Value: -5 },
      { Name: "TransactionDate", Value: 20191319102115 },
      { Name: "PhoneNumber", Value: "x" },
    );
    const report = readMpesaCallback(callback({ ResultCode: 0, CallbackMetadata: odd }));
    expect(report).toEqual({
      is: "report",
      providerId: "ws_CO_191220191020363925",
      claims: "paid",
      resultCode: 0,
      receipt: "NLJ7RT61SV",
    });
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "paid"],
    ["null", "null"],
    ["an empty body", "{}"],
    ["no result", callback({})],
    ["a result in words", callback({ ResultCode: "paid" })],
    ["an odd id", callback({ ResultCode: 0, CheckoutRequestID: "x#y" })],
  ])("is not understood when it is %s", (_name, body) => {
    expect(readMpesaCallback(body)).toEqual({ is: "not-understood" });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readMpesaCallback(JSON.stringify(value));
        readMpesaCallback(callback({ ResultCode: 0, CallbackMetadata: value }));
      }),
    );
  });
});

describe("East Africa Time", () => {
  it("is three hours ahead", () => {
    expect(toEastAfricaTime(Date.parse("2026-12-31T21:30:05Z"))).toBe("20270101003005");
  });

  it("comes back as it was, to the second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(fromEastAfricaTime(toEastAfricaTime(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });

  it.each(["", "2019121910211", "20190230101010", "20191219246060"])('"%s" is no time', (text) => {
    expect(fromEastAfricaTime(text)).toBeUndefined();
  });
});

describe("a telephone that M-Pesa can ask", () => {
  it.each(["+254712345678", "+254110345678"])("%s", (phone) => {
    expect(kenyanMobile(phone)).toBe(phone.slice(1));
  });

  it.each(["0712345678", "254712345678", "+254202345678", "+25471234567", "+2547123456789", "+255712345678", "+254712345678\n", ""])(
    "not %j",
    (phone) => {
      expect(kenyanMobile(phone)).toBeUndefined();
    },
  );
});
