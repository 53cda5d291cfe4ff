/** Whatever the figures and names: nothing is missing from a sentence, and nothing breaks out of its line. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { gsmLength } from "../../../../core/billing/notices/gsm-text.ts";
import type { NoticeContext } from "../../../../core/billing/notices/notice-context.ts";
import { noticeMail } from "../../../../core/billing/notices/notice-mail.ts";
import { noticeSms } from "../../../../core/billing/notices/notice-sms.ts";
import { noticeSchema, type Notice } from "../../../../core/billing/notices/notice.ts";
import { readHtml } from "./read-html.ts";

const date = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const micros = fc.maxSafeInteger();
const paid = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const count = fc.nat({ max: 400 });
const MISSING = /undefined|NaN|null|\[object|Invalid/;
/** No text of people's own is itself one of the words that are looked for. */
const name = fc.string({ unit: "binary", maxLength: 80 }).filter((text) => !MISSING.test(text));
const paymentId = fc.stringMatching(/^[!-~]{1,60}$/).filter((text) => !MISSING.test(text));
const numbers = fc.array(fc.constantFrom("+254200000001", "+31201234567", "+15005550006", "+999123"), { maxLength: 30 });
const kind = <Kind extends string>(value: Kind) => fc.constant(value);

const notice: fc.Arbitrary<Notice> = fc.oneof(
  fc.record({ kind: kind("reminder"), deadline: date, daysLeft: count, fineMicros: fc.nat(), graceDays: count, balanceMicros: micros }),
  fc.record({ kind: kind("fined"), deadline: date, fineMicros: paid, blockedOn: date, balanceMicros: micros }),
  fc.record({ kind: kind("fine-returned"), deadline: date, fineMicros: paid, balanceMicros: micros }),
  fc.record({ kind: kind("blocked"), since: date, balanceMicros: micros }),
  fc.record({ kind: fc.constantFrom("unblocked" as const, "reopened" as const), deadline: date }),
  fc.record({ kind: kind("low-balance"), availableMicros: micros, thresholdMicros: fc.nat() }),
  fc.record({
    kind: kind("receipt"),
    paymentId,
    method: fc.constantFrom("card" as const, "mpesa" as const),
    micros: paid,
    balanceMicros: micros,
    deadline: date,
    paidAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  }),
  fc.record({ kind: kind("payment-failed"), paymentId, micros: paid }),
  fc.record({
    kind: fc.constantFrom("refunded" as const, "disputed" as const, "dispute-won" as const),
    micros: paid,
    balanceMicros: micros,
  }),
  fc.record({ kind: kind("adjusted"), micros, reason: name.filter((text) => text.trim() !== ""), balanceMicros: micros }),
  fc.record({ kind: kind("trial"), micros: paid, deadline: date }),
  fc.record({ kind: kind("switched-off"), numbersReleasedOn: date, balanceMicros: micros, numbers }),
  fc.record({ kind: kind("numbers-released"), numbers }),
  fc.record({ kind: kind("order-undone"), numbers }),
);

const context: fc.Arbitrary<NoticeContext> = fc.record({
  tenantName: name,
  name,
  providerName: name,
  language: fc.constantFrom("en" as const, "sw" as const),
  zone: fc.constantFrom("Africa/Nairobi", "America/St_Johns", "Pacific/Kiritimati", "UTC"),
  country: fc.constantFrom("KE", "TZ", "UG", "NL", "US"),
  currency: fc.constantFrom("USD", "KES", "TZS", "EUR", "UGX", "JPY"),
  officeUrl: fc.constantFrom("https://simu.example", "http://127.0.0.1:8080/", "https://pbx.example/account"),
});

test("no sentence lacks a word, no page an end", () => {
  fc.assert(
    fc.property(notice, context, (about, reader) => {
      expect(noticeSchema.safeParse(about).success).toBe(true);
      const { subject, text, html } = noticeMail(about, reader);
      const sms = noticeSms(about, reader) ?? "";
      for (const said of [subject, text, html, sms]) expect(said).not.toMatch(MISSING);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(sms).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(gsmLength(sms)).toBeLessThanOrEqual(306);
      expect(readHtml(html).links).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});
