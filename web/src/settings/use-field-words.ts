/** Fields and values of the log of changes, in a reader's words where they are known. */
import { useTranslation } from "react-i18next";
import { longDay } from "../format/day.ts";
import { exactMoment } from "../format/moment.ts";
import type { Words } from "../language/page-words.ts";
import { useLanguage } from "../language/use-language.ts";
import { rangeText } from "../places/clock-time.ts";
import { useHoursWords } from "../places/use-hours-words.ts";
import { useZone } from "../shell/office.ts";
import { isRecord } from "./audit-difference.ts";
import { useThingWords } from "./use-thing-words.ts";

type Field = keyof Words["settings"]["audit"]["fields"];

const FIELDS: Record<Field, true> = {
  name: true,
  zone: true,
  weekly: true,
  exceptions: true,
  calendar: true,
  closedUntil: true,
  text: true,
  audio: true,
  language: true,
  country: true,
  kind: true,
  invoice: true,
  recordCalls: true,
  sentences: true,
  replacedBy: true,
  role: true,
  email: true,
  extension: true,
  devices: true,
  rights: true,
  until: true,
  suspended: true,
  office: true,
  ringSeconds: true,
  voicemailGreeting: true,
  called: true,
  begins: true,
  endsAtTheLatest: true,
  ended: true,
  label: true,
  entry: true,
  outside: true,
  callsAtOnce: true,
  people: true,
  strategy: true,
  seconds: true,
  forward: true,
  always: true,
  busy: true,
  noAnswer: true,
  away: true,
  doNotDisturb: true,
  to: true,
  number: true,
  screen: true,
  heir: true,
};

const SENTENCES = ["recordingNotice", "noSuchExtension", "nothingHeard", "thanksForMessage", "goodbye", "screening"] as const;

/** Of a visit of the provider: instants as text. */
const VISIT: ReadonlySet<string> = new Set(["begins", "endsAtTheLatest", "ended"]);

export interface FieldWords {
  readonly field: (path: string) => string;
  readonly value: (path: string, value: unknown) => string;
}

export function useFieldWords(): FieldWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const zone = useZone();
  const hours = useHoursWords();
  const part = (name: string): string => {
    const sentence = SENTENCES.find((known) => known === name);
    if (sentence !== undefined) return t(`sounds.sentences.names.${sentence}`);
    return isField(name) ? t(`settings.audit.fields.${name}`) : name;
  };
  const moment = (value: number): string => exactMoment(value, { language, zone });
  const things = useThingWords();
  const item = (value: unknown): string =>
    isRecord(value) && typeof value["date"] === "string" ? dayText(value["date"], value) : things.thing(value);
  const dayText = (date: string, { name, open }: Readonly<Record<string, unknown>>): string => {
    const ranges = openings(open).map(rangeText).join(", ");
    return [longDay(date, language), typeof name === "string" ? name : "", ranges].filter((text) => text !== "").join(" · ");
  };
  return {
    field: (path) => path.split(".").map(part).join(" · "),
    value: (path, value) => {
      if (value === undefined || value === null || value === "") return t("settings.audit.nothing");
      if (typeof value === "boolean") return t(value ? "settings.audit.yes" : "settings.audit.no");
      if (typeof value === "number" && /(^|\.)(closedUntil|until|called)$/.test(path)) return moment(value);
      if (typeof value === "string" && VISIT.has(path)) return moment(Date.parse(value));
      if (path === "weekly" && Array.isArray(value)) return hours.week(value.map(openings));
      const choice = things.choice(path, value);
      if (choice !== undefined) return choice;
      if (Array.isArray(value)) return value.length === 0 ? t("settings.audit.nothing") : value.map(item).join("\n");
      return item(value);
    },
  };
}

const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);

/** What was kept once may have had another form. */
function openings(value: unknown): { from: number; to: number }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((opening: unknown) =>
    isRecord(opening) && typeof opening["from"] === "number" && typeof opening["to"] === "number"
      ? [{ from: opening["from"], to: opening["to"] }]
      : [],
  );
}
