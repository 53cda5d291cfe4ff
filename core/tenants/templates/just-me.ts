/** One person: a greeting, their mobile, their voicemail. */
import { always, FIRST_STEP, team, type Template, type TemplateParts } from "./template.ts";

const OFFICE = "main";
const RING_SECONDS = 25;

export function justMe({ words, zone, officeName, people }: TemplateParts): Template {
  const { labels } = words;
  return {
    offices: [{ id: OFFICE, name: officeName, zone, weekly: always, exceptions: [] }],
    officeOf: () => OFFICE,
    nodes: {
      [FIRST_STEP]: {
        kind: "ring",
        name: labels.ringMe,
        people: team(people),
        seconds: RING_SECONDS,
        prompts: words.greeting,
        otherwise: "message",
      },
      message: { kind: "voicemail", name: labels.message, greeting: words.leaveMessage, maxSeconds: 120 },
    },
  };
}
