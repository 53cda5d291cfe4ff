/** Two offices behind one number, each with its own people and hours. The owner is in the first, the others begin in the second. */
import { FIRST_STEP, team, weekdays, type Starter, type Template, type TemplateParts } from "./template.ts";

const OFFICES = ["first", "second"] as const;

export function twoOffices({ words, zone, people }: TemplateParts): Template {
  const { labels } = words;
  const [owner, ...others] = people;
  const first = owner === undefined ? [] : [owner];
  // Until there are colleagues, both ring the owner.
  const second = others.length === 0 ? first : others;
  return {
    offices: OFFICES.map((id, index) => ({ id, name: labels.office(index + 1), zone, weekly: weekdays(480, 1020), exceptions: [] })),
    officeOf: (index) => (index === 0 ? "first" : "second"),
    nodes: {
      [FIRST_STEP]: {
        kind: "menu",
        name: labels.menu,
        prompts: words.officesMenu,
        choices: {
          "1": { label: labels.office(1), next: "open-first" },
          "2": { label: labels.office(2), next: "open-second" },
          "3": { label: labels.message, next: "message" },
        },
        dialExtensions: true,
        waitSeconds: 4,
        tries: 2,
        wrongKey: words.wrongKey,
        silence: words.silence,
        otherwise: "open-first",
      },
      ...office("first", labels.office(1), first, words),
      ...office("second", labels.office(2), second, words),
      message: { kind: "voicemail", name: labels.message, greeting: words.leaveMessage, maxSeconds: 120 },
      closed: { kind: "voicemail", name: labels.closed, greeting: words.shopClosed, maxSeconds: 120 },
    },
  };
}

const office = (
  id: (typeof OFFICES)[number],
  name: string,
  people: readonly Starter[],
  { labels }: TemplateParts["words"],
): Template["nodes"] => ({
  [`open-${id}`]: { kind: "hours", name: `${name}: ${labels.isOpen}`, office: id, open: `ring-${id}`, closed: "closed" },
  [`ring-${id}`]: { kind: "ring", name, people: team(people), seconds: 25, prompts: [], otherwise: "message" },
});
