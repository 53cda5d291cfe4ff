/** A new office in Swahili: its sentences are sound files of the site (local/prompts makes them). They name no office. */
import type { Prompt } from "../../voice/dial-plan.ts";
import type { Words } from "./words.ts";

/** @param sounds where the site is, without a slash at the end */
export function swahiliWords(sounds: string): Words {
  const play = (file: string): Prompt[] => [{ audio: `${sounds}/prompts/${file}-sw.wav` }];
  return {
    greeting: play("greeting"),
    shopMenu: play("shop-menu"),
    clinicMenu: play("clinic-menu"),
    officesMenu: play("offices-menu"),
    shopClosed: play("closed"),
    clinicClosed: play("clinic-closed"),
    leaveMessage: play("leave-message"),
    personsMessage: () => play("leave-message"),
    wrongKey: play("wrong-key"),
    silence: play("silence"),
    recordingNotice: play("recording-notice"),
    noSuchExtension: play("no-extension"),
    nothingHeard: play("nothing-heard"),
    thanksForMessage: play("thanks"),
    goodbye: play("goodbye"),
    screening: play("screening"),
    ownPhone: play("own-phone"),
    ownPhoneToo: play("own-phone-too"),
    ownPhoneTaken: play("own-phone-taken"),
    labels: {
      ringMe: "Nipigie mimi",
      isOpen: "Tumefungua?",
      menu: "Menyu kuu",
      team: "Piga kwa wote",
      talk: "Zungumza nasi",
      message: "Acha ujumbe",
      closed: "Tumefunga",
      hours: "Saa za kazi",
      appointments: "Miadi",
      office: (number) => `Ofisi ya ${number}`,
    },
  };
}
