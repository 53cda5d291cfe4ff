/** English SMS about money: one message of 160 letters with a usual name and address. */
import type { Phrases, SmsKind } from "../phrases.ts";

export const englishSms: Phrases<SmsKind, string> = {
  reminder: ({ deadline, fineMicros, balanceMicros }, { office, money, day }) => {
    const loss = fineMicros === 0 ? "your numbers are blocked" : `pay a fine of ${money(fineMicros)}`;
    return `${office}: top up by ${day(deadline)} or ${loss}. Balance ${money(balanceMicros)}.`;
  },
  fined: ({ fineMicros, blockedOn }, { office, money, day }) =>
    `${office}: no top-up by the deadline, fine ${money(fineMicros)}. Top up before ${day(blockedOn)} or be blocked.`,
  "fine-returned": ({ deadline, fineMicros }, { office, money, day }) =>
    `${office}: you paid before ${day(deadline)} ended, so your fine of ${money(fineMicros)} was given back. Nothing to do.`,
  blocked: ({ since, balanceMicros }, { office, money, day }) =>
    `${office}: blocked since ${day(since)}, callers can't reach you. Top up to unblock. Balance ${money(balanceMicros)}.`,
  unblocked: ({ deadline }, { office, day }) => `${office}: calls get through again. Top up again by ${day(deadline)}.`,
  "low-balance": ({ availableMicros }, { office, money }) =>
    `${office}: only ${money(availableMicros)} left. At zero, paid calls stop. Top up to keep calling.`,
  receipt: ({ micros, balanceMicros, deadline }, { office, money, day }) =>
    `${office}: ${money(micros)} received. Balance ${money(balanceMicros)}. Top up again by ${day(deadline)}.`,
  "payment-failed": ({ micros }, { office, money }) => `${office}: your payment of ${money(micros)} failed. Try again.`,
  disputed: ({ micros, balanceMicros }, { office, money }) =>
    `${office}: a payment of ${money(micros)} was disputed and taken off. Balance ${money(balanceMicros)}. Top up to keep calling.`,
  "switched-off": ({ numbersReleasedOn }, { office, day }) =>
    `${office}: the PBX is off. Numbers are lost on ${day(numbersReleasedOn)}. Switch it on before to keep them.`,
  "numbers-released": (_, { office }) => `${office}: your numbers were released, calls don't reach you. Choose new ones in your account.`,
  reopened: ({ deadline }, { office, day }) => `${office}: the PBX is on again. Top up by ${day(deadline)}.`,
};
