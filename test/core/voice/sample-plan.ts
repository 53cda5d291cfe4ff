/** A small office to test with: three people, a menu, hours, voicemail. Tests change what they are about. */
import type { DialPlan, Prompt } from "../../../core/voice/dial-plan.ts";

export const say = (text: string): Prompt[] => [{ text, language: "en-GB" }];
const week = (from: number, to: number) => Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from, to }] : []));

export function samplePlan(change: Partial<DialPlan> = {}): DialPlan {
  return {
    tenant: "duka",
    version: 7,
    officeName: "Duka",
    country: "KE",
    recordCalls: true,
    sentences: {
      recordingNotice: say("This call is recorded."),
      noSuchExtension: say("Nobody has that extension."),
      nothingHeard: say("We did not hear a message."),
      thanksForMessage: say("Thank you."),
      goodbye: say("Goodbye."),
      screening: say("Press 1 to take the call."),
    },
    offices: [
      { id: "nairobi", name: "Nairobi", zone: "Africa/Nairobi", weekly: week(480, 1050), exceptions: [] },
      { id: "amsterdam", name: "Amsterdam", zone: "Europe/Amsterdam", weekly: week(540, 1020), exceptions: [] },
    ],
    people: [
      person("101", "Amina", [{ kind: "number", number: "+254711000101", screen: false }]),
      person("102", "Joseph", [
        { kind: "number", number: "+254711000102", screen: true },
        { kind: "client", identity: "duka_102" },
      ]),
      person("103", "Sanne", []),
    ],
    entries: { "+254200000001": "main", "+31200000001": "by-hours" },
    nodes: {
      main: {
        kind: "menu",
        name: "Main menu",
        prompts: say("Press 1 for sales, 2 for a message, 3 for hours."),
        choices: {
          "1": { label: "Sales", next: "sales" },
          "2": { label: "Leave a message", next: "message" },
          "3": { label: "Opening hours", next: "hours" },
        },
        dialExtensions: true,
        waitSeconds: 4,
        tries: 3,
        wrongKey: say("That is no choice."),
        silence: say("We heard no key."),
        otherwise: "sales",
      },
      sales: { kind: "ring", name: "Sales", people: ["101", "102"], seconds: 20, prompts: [], otherwise: "message" },
      message: { kind: "voicemail", name: "Message", greeting: say("Leave a message."), maxSeconds: 120 },
      hours: { kind: "tell-hours", name: "Hours", offices: ["nairobi", "amsterdam"], language: "en-GB", next: "main" },
      "by-hours": { kind: "hours", name: "Open?", office: "amsterdam", open: "sales", closed: "message" },
    },
    ...change,
  };
}

const person = (extension: string, name: string, devices: DialPlan["people"][number]["devices"]): DialPlan["people"][number] => ({
  extension,
  name,
  office: "nairobi",
  devices,
  ringSeconds: 20,
  voicemailGreeting: say(`This is ${name}.`),
});
