/** What a caller gets when nothing of ours answers: a static document, decided when the office is published. */
import type { DialPlan, Prompt } from "../voice/dial-plan.ts";
import { phonesOf } from "../voice/person-now.ts";
import type { MemberRole } from "./rights.ts";

export interface Fallback {
  readonly before: readonly Prompt[];
  /** E.164: the one telephone to try. */
  readonly phone?: string;
  /** Heard when that telephone does not answer, and after a talk by whoever stays on the line: so it fits both. */
  readonly after: readonly Prompt[];
}

/** In English for every office: carriers have no voice for Swahili; the office's own goodbye follows in its language. */
const LANGUAGE = "en-GB";

/** An office as far as its fallback goes. */
interface Answerable {
  readonly plan: Pick<DialPlan, "officeName" | "people" | "sentences">;
  readonly members: readonly { readonly role: MemberRole; readonly extension?: string }[];
}

export function fallbackOf({ plan, members }: Answerable): Fallback {
  const phone = phoneToTry(plan, members);
  const trouble = { text: `Thank you for calling ${plan.officeName}. Our switchboard has a technical problem.`, language: LANGUAGE };
  const connecting = { text: "We are trying to reach a colleague for you. Please hold the line.", language: LANGUAGE };
  const sorry = { text: "Please call again later.", language: LANGUAGE };
  const after = [sorry, ...plan.sentences.goodbye];
  return phone === undefined ? { before: [trouble], after } : { before: [trouble, connecting], phone, after };
}

/** All of a plan that its fallback is made of: where that is the same, so is the fallback, whoever the members are. */
export const fallbackParts = ({ officeName, people, sentences }: Answerable["plan"]) => ({
  officeName,
  goodbye: sentences.goodbye,
  phones: phonesToTry(people),
});

/** The first owner's telephone, else the first person's who has one. */
function phoneToTry({ people }: Answerable["plan"], members: Answerable["members"]): string | undefined {
  const owners = members.filter(({ role }) => role === "owner").map(({ extension }) => extension);
  const phones = phonesToTry(people);
  return (phones.find(({ extension }) => owners.includes(extension)) ?? phones[0])?.number;
}

/** Each person's first telephone that anybody can be called on. */
const phonesToTry = (people: Answerable["plan"]["people"]) =>
  people
    .filter(({ suspended }) => suspended !== true)
    .flatMap((person) => {
      const phone = phonesOf(person).find((device) => device.kind === "number");
      return phone === undefined ? [] : [{ extension: person.extension, number: phone.number }];
    });

/** The name under which a number's document lies: its digits only, so that its address needs no escapes. */
export const fallbackName = (number: string): string => number.replaceAll(/\D/g, "");
