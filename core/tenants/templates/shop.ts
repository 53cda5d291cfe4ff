/** A shop: by its hours a menu, or a message. */
import { FIRST_STEP, team, weekdays, type Template, type TemplateParts } from "./template.ts";

const OFFICE = "main";

export function shop({ words, zone, officeName, people }: TemplateParts): Template {
  const { labels, hoursIn } = words;
  const hours: Template["nodes"] =
    hoursIn === undefined ? {} : { hours: { kind: "tell-hours", name: labels.hours, offices: [OFFICE], language: hoursIn, next: "menu" } };
  return {
    offices: [{ id: OFFICE, name: officeName, zone, weekly: weekdays(480, 1080, 840), exceptions: [] }],
    officeOf: () => OFFICE,
    nodes: {
      [FIRST_STEP]: { kind: "hours", name: labels.isOpen, office: OFFICE, open: "menu", closed: "closed" },
      menu: {
        kind: "menu",
        name: labels.menu,
        prompts: words.shopMenu,
        choices: {
          "1": { label: labels.talk, next: "team" },
          "2": { label: labels.message, next: "message" },
          ...(hoursIn === undefined ? {} : { "3": { label: labels.hours, next: "hours" } }),
        },
        dialExtensions: true,
        waitSeconds: 4,
        tries: 2,
        wrongKey: words.wrongKey,
        silence: words.silence,
        otherwise: "team",
      },
      team: { kind: "ring", name: labels.team, people: team(people), seconds: 25, prompts: [], otherwise: "message" },
      message: { kind: "voicemail", name: labels.message, greeting: words.leaveMessage, maxSeconds: 120 },
      closed: { kind: "voicemail", name: labels.closed, greeting: words.shopClosed, maxSeconds: 120 },
      ...hours,
    },
  };
}
