import { expect, test } from "vitest";
import { gsmLength } from "../../../../core/billing/notices/gsm-text.ts";
import { noticeSms } from "../../../../core/billing/notices/notice-sms.ts";
import { CONTEXT, NOTICES, SAMPLES } from "./sample-notices.ts";

const SILENT = new Set(["trial", "refunded", "dispute-won", "adjusted", "order-undone"]);
const SPOKEN = NOTICES.filter(({ kind }) => !SILENT.has(kind));
/** 3GPP TS 23.038, the letters that our own texts and Intl may use. */
const GSM = /^[A-Za-z0-9 @£$¥!"#%&'()*+,\-./:;<=>?_èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà¤€[\]{}~^|\\]*$/;

test.each(SPOKEN)("$kind is one message in both languages, with the office and the address", (notice) => {
  for (const language of ["en", "sw"] as const) {
    const sms = noticeSms(notice, { ...CONTEXT, language });
    expect(sms).toMatch(/^Duka Travel: .* https:\/\/simu\.example\/billing$/);
    expect(sms).toMatch(GSM);
    expect(gsmLength(sms ?? "")).toBeLessThanOrEqual(160);
  }
});

test("what can wait for the mail is no SMS", () => {
  expect(NOTICES.filter((notice) => noticeSms(notice, CONTEXT) === undefined).map(({ kind }) => kind)).toEqual([
    "refunded",
    "dispute-won",
    "adjusted",
    "trial",
    "order-undone",
  ]);
});

test("says the amount, the day and what to do", () => {
  expect(noticeSms(SAMPLES.reminder, CONTEXT)).toBe(
    "Duka Travel: top up by Monday 30 November 2026 or pay a fine of US$5.00. Balance US$3.20. https://simu.example/billing",
  );
  expect(noticeSms(SAMPLES.fined, { ...CONTEXT, language: "sw" })).toBe(
    "Duka Travel: faini $ 5.00, salio halikuongezwa. Ongeza kabla ya Jumanne 8 Desemba 2026, la sivyo utafungiwa. https://simu.example/billing",
  );
});

test.each([
  ["of 500 letters", "Duka ".repeat(100)],
  ["of signs that are two letters wide", "€[]{}".repeat(100)],
  ["in another script", "旅行社".repeat(100)],
  ["of emoji", "🦁".repeat(100)],
])("a name %s leaves room for the rest, and the message within 306", (_, tenantName) => {
  for (const notice of SPOKEN)
    for (const language of ["en", "sw"] as const) {
      const sms = noticeSms(notice, { ...CONTEXT, tenantName, language }) ?? "";
      expect(gsmLength(sms)).toBeLessThanOrEqual(306);
      expect(sms).toContain("https://simu.example/billing");
      expect(sms.isWellFormed()).toBe(true);
    }
});

test("an address too long for a message is left out", () => {
  const sms = noticeSms(SAMPLES.blocked, { ...CONTEXT, officeUrl: `https://simu.example/${"x".repeat(300)}` });
  expect(sms).toMatch(/Top up to unblock\. Balance -US\$1\.80\.$/);
});

test("quotes and accents of a name are made plain, so that the message stays one", () => {
  const sms = noticeSms(SAMPLES.unblocked, { ...CONTEXT, tenantName: "Café “Wanjikũ’s” – Ōhara" }) ?? "";
  expect(sms).toMatch(/^Café "Wanjiku's" - Ohara: /);
});
