/** A new office in English. */
import type { Prompt } from "../../voice/dial-plan.ts";
import type { Words } from "./words.ts";

const LANGUAGE = "en-GB";
const say = (text: string): Prompt[] => [{ text, language: LANGUAGE }];

export const englishWords = (office: string): Words => ({
  greeting: say(`Thank you for calling ${office}. One moment, please.`),
  shopMenu: say(`Welcome to ${office}. To talk with us, press 1. To leave a message, press 2. For our opening hours, press 3.`),
  clinicMenu: say(
    `Welcome to ${office}. If this is an emergency, hang up now and call your emergency number. For appointments, press 1. To leave a message, press 2.`,
  ),
  officesMenu: say(`Welcome to ${office}. For our first office, press 1. For our second office, press 2. To leave a message, press 3.`),
  shopClosed: say(`Thank you for calling ${office}. We are closed now. Please leave a message after the tone, and we will call you back.`),
  clinicClosed: say(
    `Thank you for calling ${office}. We are closed now. If this is an emergency, hang up and call your emergency number. Otherwise leave a message after the tone.`,
  ),
  leaveMessage: say("Nobody can take your call at the moment. Please leave a message after the tone."),
  personsMessage: (name) => say(`You have reached ${name} at ${office}. Please leave a message after the tone.`),
  wrongKey: say("Sorry, that is not one of the choices."),
  silence: say("Sorry, we did not hear a key."),
  recordingNotice: say("This call is recorded."),
  noSuchExtension: say("Nobody has that extension."),
  nothingHeard: say("We did not hear a message."),
  thanksForMessage: say("Thank you, your message has been saved."),
  goodbye: say("Goodbye."),
  screening: say(`A caller for ${office}. Press 1 to take the call.`),
  ownPhone: say("Here a caller waits, and your own phone rings. When you answer it, you hear this."),
  ownPhoneToo: say("Here your own phone would ring too. We call your colleagues now."),
  ownPhoneTaken: say("That is how you take a call: you would be talking with your caller now. Your number works. Goodbye."),
  labels: {
    ringMe: "Ring me",
    isOpen: "Are we open?",
    menu: "Main menu",
    team: "Ring everybody",
    talk: "Talk with us",
    message: "Leave a message",
    closed: "Closed",
    hours: "Opening hours",
    appointments: "Appointments",
    office: (number) => `Office ${number}`,
  },
  hoursIn: LANGUAGE,
});
