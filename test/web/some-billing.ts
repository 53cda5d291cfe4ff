import type { BillingView } from "../../core/account/billing-views.ts";

/** An office in good standing, six days before its deadline. */
export function someBilling(changes: Partial<BillingView> = {}): BillingView {
  return {
    currency: "USD",
    balanceMicros: 12_400_000,
    reservedMicros: 0,
    standing: { kind: "good", deadline: "2026-11-30", deadlineAt: Date.UTC(2026, 10, 30, 21), daysLeft: 6 },
    periodStart: "2026-08-30",
    next: [
      { kind: "remind", date: "2026-11-27" },
      { kind: "remind", date: "2026-11-29" },
      { kind: "fine", date: "2026-12-01", micros: 5_000_000 },
      { kind: "block", date: "2026-12-08" },
    ],
    plan: {
      name: "Office",
      monthlyFeeMicros: 0,
      includedMinutes: 100,
      shortNumbers: 20,
      numberRentMicros: 1_150_000,
      channels: 10,
      features: { recording: true, voicemail: true, paidForwarding: true },
    },
    includedSecondsLeft: 4_320,
    terms: { periodMonths: 3, reminderDays: [14, 7, 3, 1], fineMicros: 5_000_000, graceDays: 7, releaseDays: 30 },
    settings: { email: true, sms: "+254711000101", lowBalanceMicros: 5_000_000, blockedForward: null, etag: "seen" },
    topUp: {
      amountsCents: [1000, 2000, 5000, 10_000],
      minCents: 500,
      maxCents: 50_000,
      methods: ["card", "mpesa"],
      mpesaRate: { kesPerUnit: "129.50" },
    },
    statements: { from: "2026-08", to: "2026-11" },
    ...changes,
  };
}
