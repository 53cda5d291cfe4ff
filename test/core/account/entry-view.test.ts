/** Movements in words. */
import { expect, test } from "vitest";
import { entryFormatters } from "../../../core/account/entry-formatters.ts";
import { entryText, entryView } from "../../../core/account/entry-view.ts";
import { book } from "../../../core/billing/book.ts";
import type { EntryDetail } from "../../../core/billing/entry.ts";

const call = { kind: "call", call: "CA1", leg: "CA2", to: "+254711000101", seconds: 95, rate: "Kenya mobile" } as const;

const WORDS: readonly [EntryDetail, string, string][] = [
  [{ kind: "top-up", payment: "p", method: "card" }, "Top-up by card", "Salio limeongezwa kwa kadi"],
  [{ kind: "top-up", payment: "p", method: "mpesa" }, "Top-up by M-Pesa", "Salio limeongezwa kwa M-Pesa"],
  [call, "Call to +254 711 000101, 1:35 at Kenya mobile", "Simu kwa +254 711 000101, 1:35 kwa bei ya Kenya mobile"],
  [
    { ...call, seconds: 3725, includedSeconds: 60 },
    "Call to +254 711 000101, 1:02:05 at Kenya mobile, 1:00 of it included",
    "Simu kwa +254 711 000101, 1:02:05 kwa bei ya Kenya mobile, 1:00 katika dakika za bure",
  ],
  [{ kind: "fine", deadline: "2026-11-30" }, "Fine for the deadline of 30 November 2026", "Faini ya tarehe ya mwisho 30 Novemba 2026"],
  [
    { kind: "rent", number: "+254202000001", month: "2027-02" },
    "Rent of +254 20 2000001, February 2027",
    "Kodi ya namba +254 20 2000001, Februari 2027",
  ],
  [{ kind: "fee", month: "2026-11", plan: "standard" }, "Monthly fee, November 2026", "Ada ya mwezi, Novemba 2026"],
  [
    { kind: "adjustment", request: "r", reason: "two\nlines\u202E", by: "provider@simu.example" },
    "Adjustment by the provider: two lines",
    "Marekebisho ya mtoa huduma: two lines",
  ],
];

test.each(WORDS)("%j", (detail, english, swahili) => {
  expect(entryText(detail, "en", entryFormatters("en"))).toBe(english);
  expect(entryText(detail, "sw", entryFormatters("sw"))).toBe(swahili);
});

test("an entry with the balance after it", () => {
  const owner = { tenant: "duka", currency: "USD", zone: "Africa/Nairobi" };
  const entry = book(owner, { kind: "fine", deadline: "2026-11-30" }, -5_000_000, 7);
  expect(entryView({ entry, balanceMicros: -1 }, "en")).toEqual({
    key: "FINE#duka#2026-11-30",
    at: 7,
    kind: "fine",
    micros: -5_000_000,
    balanceMicros: -1,
    text: "Fine for the deadline of 30 November 2026",
  });
});
