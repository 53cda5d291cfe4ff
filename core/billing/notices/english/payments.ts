/** English mails about money that came, went or was moved. */
import type { MailWords, Phrases } from "../phrases.ts";
import { NOTHING_TO_DO, OPEN, TOP_UP } from "./buttons.ts";

export type PaymentKind = "receipt" | "payment-failed" | "refunded" | "disputed" | "dispute-won" | "adjusted" | "trial";

export const englishPayments: Phrases<PaymentKind, MailWords> = {
  receipt: ({ micros, method, balanceMicros, deadline, paidAt }, { office, money, day, moment }) => ({
    title: `Receipt: ${money(micros)} received`,
    paragraphs: [
      `We received ${money(micros)} for ${office} by ${method === "card" ? "card" : "M-Pesa"} on ${moment(paidAt)}. Thank you.`,
      `Your balance is now ${money(balanceMicros)}. Top up again by ${day(deadline)}.`,
    ],
    button: OPEN,
  }),
  "payment-failed": ({ micros }, { office, money }) => ({
    title: `Your payment of ${money(micros)} failed`,
    paragraphs: [
      `The payment of ${money(micros)} didn't go through. Nothing was added to the balance of ${office}.`,
      "Check your card or your phone, then try again.",
    ],
    button: "Try again",
  }),
  refunded: ({ micros, balanceMicros }, { provider, money }) => ({
    title: `${money(micros)} was paid back to you`,
    paragraphs: [
      `${money(micros)} was paid back to you and taken off your balance, which is now ${money(balanceMicros)}.`,
      `If you didn't ask for this, write to ${provider}.`,
    ],
    button: OPEN,
  }),
  disputed: ({ micros, balanceMicros }, { money }) => ({
    title: `A payment of ${money(micros)} was disputed`,
    paragraphs: [
      `The payer's bank has taken ${money(micros)} back, so it was taken off your balance, which is now ${money(balanceMicros)}.`,
      "If that was a mistake, withdraw the dispute at the bank. Top up to keep calling.",
    ],
    button: TOP_UP,
  }),
  "dispute-won": ({ micros, balanceMicros }, { money }) => ({
    title: `${money(micros)} is back on your balance`,
    paragraphs: [
      `The dispute about your payment is settled. ${money(micros)} was put back on your balance, which is now ${money(balanceMicros)}.`,
      NOTHING_TO_DO,
    ],
    button: OPEN,
  }),
  adjusted: ({ micros, reason, balanceMicros }, { provider, money, line }) => {
    const amount = money(Math.abs(micros));
    return {
      title: micros < 0 ? `${amount} was taken off your balance` : `${amount} was added to your balance`,
      paragraphs: [
        `${provider} ${micros < 0 ? `took ${amount} off` : `added ${amount} to`} your balance, which is now ${money(balanceMicros)}.`,
        `The reason: ${line(reason)}`,
        `If that isn't right, write to ${provider}.`,
      ],
      button: OPEN,
    };
  },
  trial: ({ micros, deadline }, { office, provider, money, day }) => ({
    title: `${money(micros)} to try it out`,
    paragraphs: [
      `${provider} has put ${money(micros)} on the balance of ${office}, so that you can call and be called at once.`,
      `Top up by ${day(deadline)} to keep your numbers working.`,
    ],
    button: OPEN,
  }),
};
