/** One notice of every kind, and who reads it. */
import type { NoticeContext } from "../../../../core/billing/notices/notice-context.ts";
import type { Notice, NoticeKind } from "../../../../core/billing/notices/notice.ts";

const DEADLINE = "2026-11-30";
const BALANCE = 3_200_000;

export const SAMPLES: { readonly [Kind in NoticeKind]: Extract<Notice, { kind: Kind }> } = {
  reminder: { kind: "reminder", deadline: DEADLINE, daysLeft: 7, fineMicros: 5_000_000, graceDays: 7, balanceMicros: BALANCE },
  fined: { kind: "fined", deadline: DEADLINE, fineMicros: 5_000_000, blockedOn: "2026-12-08", balanceMicros: -1_800_000 },
  "fine-returned": { kind: "fine-returned", deadline: DEADLINE, fineMicros: 5_000_000, balanceMicros: 23_200_000 },
  blocked: { kind: "blocked", since: "2026-12-08", balanceMicros: -1_800_000 },
  unblocked: { kind: "unblocked", deadline: "2027-03-10" },
  "low-balance": { kind: "low-balance", availableMicros: 1_200_000, thresholdMicros: 2_000_000 },
  receipt: {
    kind: "receipt",
    paymentId: "cs_test_a1B2",
    method: "mpesa",
    micros: 20_000_000,
    balanceMicros: 23_200_000,
    deadline: "2027-02-28",
    paidAt: Date.UTC(2026, 10, 23, 21, 5),
  },
  "payment-failed": { kind: "payment-failed", paymentId: "cs_test_a1B2", micros: 20_000_000 },
  refunded: { kind: "refunded", micros: 20_000_000, balanceMicros: BALANCE },
  disputed: { kind: "disputed", micros: 20_000_000, balanceMicros: -16_800_000 },
  "dispute-won": { kind: "dispute-won", micros: 20_000_000, balanceMicros: BALANCE },
  adjusted: { kind: "adjusted", micros: -1_500_000, reason: "Lipa 12-B", balanceMicros: BALANCE },
  trial: { kind: "trial", micros: 2_000_000, deadline: "2027-02-23" },
  "switched-off": {
    kind: "switched-off",
    numbersReleasedOn: "2026-12-30",
    balanceMicros: BALANCE,
    numbers: ["+254200000001", "+31201234567"],
  },
  "numbers-released": { kind: "numbers-released", numbers: ["+254200000001"] },
  "order-undone": { kind: "order-undone", numbers: ["+254200000002"] },
  reopened: { kind: "reopened", deadline: "2027-03-30" },
};

export const NOTICES: readonly Notice[] = Object.values(SAMPLES);

export const CONTEXT: NoticeContext = {
  tenantName: "Duka Travel",
  name: "Amina Njeri",
  language: "en",
  zone: "Africa/Nairobi",
  country: "KE",
  currency: "USD",
  officeUrl: "https://simu.example",
  providerName: "Simu",
};
