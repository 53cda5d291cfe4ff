/** English mails about switching the PBX off for good, and on again, and about numbers that one does not have. */
import type { MailWords, Phrases } from "../phrases.ts";
import { OPEN } from "./buttons.ts";

export type SwitchKind = "switched-off" | "numbers-released" | "order-undone" | "reopened";

export const englishSwitch: Phrases<SwitchKind, MailWords> = {
  "switched-off": ({ numbersReleasedOn, balanceMicros, numbers }, { office, money, day, numbers: list }) => {
    const it = numbers.length === 1 ? "it" : "them";
    return {
      title: `The PBX of ${office} is switched off`,
      paragraphs: [
        `Calls aren't answered any more, and no further fines are charged. Your balance is ${money(balanceMicros)}.`,
        numbers.length === 0
          ? `You can switch the PBX on again in your account until ${day(numbersReleasedOn)}.`
          : `On ${day(numbersReleasedOn)} you lose ${list(numbers)} and may not get ${it} back. To keep ${it}, switch the PBX on again in your account before that day.`,
      ],
      button: OPEN,
    };
  },
  "numbers-released": ({ numbers }, { office, numbers: list }) => {
    const one = numbers.length === 1;
    const belong = `${list(numbers)} no longer ${one ? "belongs" : "belong"} to ${office}. Calls to ${one ? "it" : "them"} don't reach you.`;
    return {
      title: one ? `The number of ${office} was released` : `The numbers of ${office} were released`,
      paragraphs: [
        numbers.length === 0 ? `${office} has no numbers any more.` : belong,
        "To be reached again, switch the PBX on in your account and choose a new number.",
      ],
      button: OPEN,
    };
  },
  "order-undone": ({ numbers }, { office, numbers: list }) => ({
    title: `Your order of ${list(numbers)} did not go through`,
    paragraphs: [
      `${office} does not get ${list(numbers)}. Nothing was charged for it.`,
      "To be reached on another number, choose one under Numbers in your account.",
    ],
    button: OPEN,
  }),
  reopened: ({ deadline }, { office, day }) => ({
    title: `The PBX of ${office} is on again`,
    paragraphs: ["Calls to your numbers are answered again.", `Top up by ${day(deadline)} to keep it that way.`],
    button: OPEN,
  }),
};
