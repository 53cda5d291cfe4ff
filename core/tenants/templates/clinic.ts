/** A clinic: the hint on emergencies comes first, open or closed. */
import { FIRST_STEP, team, weekdays, type Template, type TemplateParts } from "./template.ts";

const OFFICE = "main";

export function clinic({ words, zone, officeName, people }: TemplateParts): Template {
  const { labels } = words;
  return {
    offices: [{ id: OFFICE, name: officeName, zone, weekly: weekdays(480, 1020, 780), exceptions: [] }],
    officeOf: () => OFFICE,
    nodes: {
      [FIRST_STEP]: { kind: "hours", name: labels.isOpen, office: OFFICE, open: "menu", closed: "closed" },
      menu: {
        kind: "menu",
        name: labels.menu,
        prompts: words.clinicMenu,
        choices: { "1": { label: labels.appointments, next: "team" }, "2": { label: labels.message, next: "message" } },
        dialExtensions: true,
        waitSeconds: 5,
        tries: 2,
        wrongKey: words.wrongKey,
        silence: words.silence,
        otherwise: "team",
      },
      team: { kind: "ring", name: labels.appointments, people: team(people), seconds: 25, prompts: [], otherwise: "message" },
      message: { kind: "voicemail", name: labels.message, greeting: words.leaveMessage, maxSeconds: 180 },
      closed: { kind: "voicemail", name: labels.closed, greeting: words.clinicClosed, maxSeconds: 180 },
    },
  };
}
