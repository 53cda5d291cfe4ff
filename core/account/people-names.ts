/** The names behind extensions, mailboxes and telephones, as they were when a call was made: out of the plan it went by. */
import { addressOf } from "../voice/device-address.ts";
import type { DialPlan } from "../voice/dial-plan.ts";

export interface PeopleNames {
  /** Name of a mailbox's person, or of the office for the mailbox that all share. What is unknown stays as it is. */
  mailbox(mailbox: string): string;
  /** Whose telephone an address is. */
  telephone(address: string): string | undefined;
}

/** @param plan absent when the call never got as far as a plan */
export function peopleNames(plan: DialPlan | undefined): PeopleNames {
  const people = plan?.people ?? [];
  return {
    mailbox(mailbox) {
      if (mailbox === "office") return plan?.officeName ?? mailbox;
      return people.find(({ extension }) => extension === mailbox)?.name ?? mailbox;
    },
    telephone: (address) => people.find(({ devices }) => devices.some((device) => addressOf(device) === address))?.name,
  };
}
