/** The dial plan that an office begins with: what its template makes of its people, in its language. */
import type { DialPlan } from "../../voice/dial-plan.ts";
import { clinic } from "./clinic.ts";
import { englishWords } from "./english-words.ts";
import { justMe } from "./just-me.ts";
import { shop } from "./shop.ts";
import { swahiliWords } from "./swahili-words.ts";
import type { Starter, Template, TemplateName, TemplateParts } from "./template.ts";
import { twoOffices } from "./two-offices.ts";

export interface Beginning {
  readonly template: TemplateName;
  readonly officeName: string;
  /** ISO 3166. */
  readonly country: string;
  readonly language: "en" | "sw";
  /** IANA zone. */
  readonly zone: string;
  /** The owner first; never empty. */
  readonly people: readonly Starter[];
  /** Origin of the site, where sentences lie that no carrier can say. */
  readonly sounds: string;
}

const TEMPLATES: Readonly<Record<TemplateName, (parts: TemplateParts) => Template>> = {
  "just-me": justMe,
  shop,
  clinic,
  "two-offices": twoOffices,
};

const RING_SECONDS = 25;

/** Without a number yet. Every mobile asks for a 1 before it takes a call, so that nobody's own voicemail answers the office's callers. */
export function firstPlan({
  template,
  officeName,
  country,
  language,
  zone,
  people,
  sounds,
}: Beginning): Omit<DialPlan, "tenant" | "version"> {
  const words = language === "sw" ? swahiliWords(sounds) : englishWords(officeName);
  const { offices, nodes, officeOf } = TEMPLATES[template]({ words, zone, officeName, people });
  const { recordingNotice, noSuchExtension, nothingHeard, thanksForMessage, goodbye, screening, ownPhone, ownPhoneToo, ownPhoneTaken } =
    words;
  return {
    officeName,
    country,
    recordCalls: false,
    sentences: {
      recordingNotice,
      noSuchExtension,
      nothingHeard,
      thanksForMessage,
      goodbye,
      screening,
      ownPhone,
      ownPhoneToo,
      ownPhoneTaken,
    },
    offices,
    people: people.map(({ extension, name, mobile }, index) => ({
      extension,
      name,
      office: officeOf(index),
      devices: [{ kind: "number", number: mobile, screen: true }],
      ringSeconds: RING_SECONDS,
      voicemailGreeting: words.personsMessage(name),
    })),
    entries: {},
    nodes,
  };
}
