/** What callers of a new office hear. English is spoken by the carrier; Swahili, for which it has no voice, was recorded beforehand. */
import type { Prompt } from "../../voice/dial-plan.ts";

type Prompts = Prompt[];

export interface Words {
  /** Before one person is rung. */
  readonly greeting: Prompts;
  readonly shopMenu: Prompts;
  readonly clinicMenu: Prompts;
  readonly officesMenu: Prompts;
  readonly shopClosed: Prompts;
  readonly clinicClosed: Prompts;
  readonly leaveMessage: Prompts;
  readonly personsMessage: (name: string) => Prompts;
  readonly wrongKey: Prompts;
  readonly silence: Prompts;
  readonly recordingNotice: Prompts;
  readonly noSuchExtension: Prompts;
  readonly nothingHeard: Prompts;
  readonly thanksForMessage: Prompts;
  readonly goodbye: Prompts;
  readonly screening: Prompts;
  readonly ownPhone: Prompts;
  readonly ownPhoneToo: Prompts;
  readonly ownPhoneTaken: Prompts;
  /** Names of steps and choices, for the people of the office. */
  readonly labels: Labels;
  /** The language in which opening hours can be read out; absent where they cannot. */
  readonly hoursIn?: string;
}

interface Labels {
  readonly ringMe: string;
  readonly isOpen: string;
  readonly menu: string;
  readonly team: string;
  readonly talk: string;
  readonly message: string;
  readonly closed: string;
  readonly hours: string;
  readonly appointments: string;
  readonly office: (number: number) => string;
}
