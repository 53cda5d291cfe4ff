/** The figures of a notice, which stand in its mail as a table: every amount and every day, in the order in which people look for them. */
import type { Figures } from "./figures.ts";
import type { Notice } from "./notice.ts";

type FactName =
  | "amount"
  | "available"
  | "balance"
  | "blocked-on"
  | "blocked-since"
  | "deadline"
  | "fine"
  | "numbers"
  | "office"
  | "paid-by"
  | "paid-on"
  | "payment"
  | "reason"
  | "released-on"
  | "threshold";

/** In the reader's language. */
export interface FactWords {
  readonly labels: Readonly<Record<FactName, string>>;
  readonly methods: Readonly<Record<"card" | "mpesa", string>>;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export function factsOf(notice: Notice, figures: Figures, { labels, methods }: FactWords): readonly Fact[] {
  const values = valuesOf(notice, figures, methods);
  return [["office", figures.office] as const, ...values].map(([name, value]) => ({ label: labels[name], value }));
}

type Value = readonly [name: FactName, value: string];

function valuesOf(notice: Notice, { money, day, moment, numbers, line }: Figures, methods: FactWords["methods"]): readonly Value[] {
  switch (notice.kind) {
    case "reminder":
      return [
        ["deadline", day(notice.deadline)],
        ["fine", money(notice.fineMicros)],
        ["balance", money(notice.balanceMicros)],
      ];
    case "fined":
      return [
        ["fine", money(notice.fineMicros)],
        ["deadline", day(notice.deadline)],
        ["blocked-on", day(notice.blockedOn)],
        ["balance", money(notice.balanceMicros)],
      ];
    case "fine-returned":
      return [
        ["fine", money(notice.fineMicros)],
        ["deadline", day(notice.deadline)],
        ["balance", money(notice.balanceMicros)],
      ];
    case "blocked":
      return [
        ["blocked-since", day(notice.since)],
        ["balance", money(notice.balanceMicros)],
      ];
    case "unblocked":
    case "reopened":
      return [["deadline", day(notice.deadline)]];
    case "low-balance":
      return [
        ["available", money(notice.availableMicros)],
        ["threshold", money(notice.thresholdMicros)],
      ];
    case "receipt":
      return [
        ["amount", money(notice.micros)],
        ["paid-by", methods[notice.method]],
        ["paid-on", moment(notice.paidAt)],
        ["payment", notice.paymentId],
        ["balance", money(notice.balanceMicros)],
        ["deadline", day(notice.deadline)],
      ];
    case "payment-failed":
      return [
        ["amount", money(notice.micros)],
        ["payment", notice.paymentId],
      ];
    case "refunded":
    case "disputed":
    case "dispute-won":
      return [
        ["amount", money(notice.micros)],
        ["balance", money(notice.balanceMicros)],
      ];
    case "adjusted":
      return [
        ["amount", money(notice.micros)],
        ["reason", line(notice.reason)],
        ["balance", money(notice.balanceMicros)],
      ];
    case "trial":
      return [
        ["amount", money(notice.micros)],
        ["deadline", day(notice.deadline)],
      ];
    case "switched-off":
      return [
        ["released-on", day(notice.numbersReleasedOn)],
        ["numbers", numbers(notice.numbers)],
        ["balance", money(notice.balanceMicros)],
      ];
    case "numbers-released":
    case "order-undone":
      return [["numbers", numbers(notice.numbers)]];
    default:
      return notice satisfies never;
  }
}
