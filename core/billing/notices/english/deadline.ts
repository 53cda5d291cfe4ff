/** English mails about the deadline and what follows from missing it. */
import type { MailWords, Phrases } from "../phrases.ts";
import { NOTHING_TO_DO, OPEN, TOP_UP } from "./buttons.ts";

export type DeadlineKind = "reminder" | "fined" | "fine-returned" | "blocked" | "unblocked" | "low-balance";

export const englishDeadline: Phrases<DeadlineKind, MailWords> = {
  reminder: ({ deadline, daysLeft, fineMicros, graceDays }, { office, money, day }) => {
    const fine = fineMicros === 0 ? "" : ` a fine of ${money(fineMicros)} is charged, and`;
    return {
      title: `Top up by ${day(deadline)}`,
      paragraphs: [
        `The deadline of ${office} is ${day(deadline)} (${whenText(daysLeft)}).`,
        `Without a top-up by the end of that day,${fine} ${laterText(graceDays)} your numbers are blocked. Top up before, and nothing changes.`,
      ],
      button: TOP_UP,
    };
  },
  fined: ({ deadline, fineMicros, blockedOn }, { office, money, day }) => ({
    title: `A fine of ${money(fineMicros)} was charged`,
    paragraphs: [
      `The deadline of ${day(deadline)} passed without a top-up, so ${office} was charged a fine of ${money(fineMicros)}.`,
      `Top up before ${day(blockedOn)}. On that day your numbers are blocked, and callers can't reach you.`,
    ],
    button: TOP_UP,
  }),
  "fine-returned": ({ deadline, fineMicros }, { money, day }) => ({
    title: `Your fine of ${money(fineMicros)} was given back`,
    paragraphs: [
      `You paid before the deadline of ${day(deadline)} ended, but we heard of it late. The fine of ${money(fineMicros)} is back on your balance.`,
      NOTHING_TO_DO,
    ],
    button: OPEN,
  }),
  blocked: ({ since, balanceMicros }, { office, money, day }) => ({
    title: `The numbers of ${office} are blocked`,
    paragraphs: [
      `Since ${day(since)} calls to your numbers aren't put through: callers hear that the office can't be reached.`,
      `Your balance is ${money(balanceMicros)}. Top up, and calls get through again within seconds. Or switch the PBX off for good in your account.`,
    ],
    button: TOP_UP,
  }),
  unblocked: ({ deadline }, { office, day }) => ({
    title: "Calls get through again",
    paragraphs: [
      `${office} can be reached again: calls to your numbers are put through as before.`,
      `Top up again by ${day(deadline)}, so that it stays that way.`,
    ],
    button: OPEN,
  }),
  "low-balance": ({ availableMicros, thresholdMicros }, { money }) => ({
    title: `Your balance is low: ${money(availableMicros)}`,
    paragraphs: [
      `${money(availableMicros)} is left for calls, less than the ${money(thresholdMicros)} below which you wanted to be warned.`,
      "When it is used up, calls that cost money aren't put through. Top up to keep calling.",
    ],
    button: TOP_UP,
  }),
};

const whenText = (days: number): string => (days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`);

function laterText(days: number): string {
  if (days === 0) return "at once";
  return days === 1 ? "one day later" : `${days} days later`;
}
