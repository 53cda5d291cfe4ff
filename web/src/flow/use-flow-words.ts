/** Steps and their outputs in people's words. */
import { useTranslation } from "react-i18next";
import type { FlowProblemView } from "../../../core/account/api/flow.ts";
import type { PlanNode, Prompt } from "../../../core/voice/dial-plan.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import type { Words } from "../language/page-words.ts";
import { useLanguage } from "../language/use-language.ts";
import { valueOf } from "./document.ts";
import { useFlowUi } from "./flow-context.ts";
import type { Output } from "./outputs.ts";

type Told = keyof Words["flow"]["problems"]["codes"];
const TOLD: Record<Told, true> = {
  "unknown-step": true,
  "unknown-office": true,
  "unknown-person": true,
  "unknown-group": true,
  "people-beside-group": true,
  "silent-loop": true,
  "unreachable-step": true,
  "nothing-to-hear": true,
  "no-voice-for-language": true,
  "not-in-english": true,
  "too-many-phones": true,
  "no-phone": true,
};
const isTold = (code: string): code is Told => Object.hasOwn(TOLD, code);

const MOST_LETTERS = 64;
const shortened = (text: string): string => (text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`);

export function useFlowWords() {
  const { t } = useTranslation();
  const { names, shown } = useFlowUi();
  const { phoneNumber } = usePhoneNumbers();
  const list = new Intl.ListFormat(useLanguage(), { type: "conjunction" });

  const person = (extension: string): string =>
    names.people.find((each) => each.extension === extension)?.name ?? t("flow.summary.someone");
  const office = (id: string): string => names.offices.find((each) => each.id === id)?.name ?? t("flow.summary.somewhere");
  const group = (id: string): string => names.groups.find((each) => each.id === id)?.name ?? t("flow.summary.groupGone");
  const when = ({ when: taken }: Output): string => (taken.kind === "key" ? t("flow.when.key", taken) : t(`flow.when.${taken.kind}`));

  const heard = (prompts: readonly Prompt[]): string => {
    const texts = prompts.flatMap((prompt) => ("text" in prompt ? [prompt.text] : []));
    if (texts.length > 0) return t("flow.summary.say", { text: shortened(texts.join(" ")) });
    return prompts.length > 0 ? t("flow.summary.recording") : t("flow.summary.silent");
  };
  const summary = (step: PlanNode): string => {
    switch (step.kind) {
      case "menu": {
        const keys = Object.entries(step.choices).map(([key, { label }]) => `${key} ${label}`);
        return keys.length === 0 ? t("flow.summary.noKeys") : t("flow.summary.menu", { keys: shortened(keys.join(", ")) });
      }
      case "ring":
        if (step.group !== undefined) return t("flow.summary.ringGroup", { group: group(step.group) });
        if (step.people.length === 0) return t("flow.summary.ringNobody");
        return t("flow.summary.ring", { people: list.format(step.people.map(person)), count: step.seconds });
      case "voicemail":
        return step.mailbox === undefined ? t("flow.summary.voicemail") : t("flow.summary.voicemailOf", { name: person(step.mailbox) });
      case "hours":
        return t("flow.summary.hours", { office: office(step.office) });
      case "say":
        return heard(step.prompts);
      case "tell-hours":
        return t("flow.summary.tellHours", { offices: list.format(step.offices.map(office)) });
      case "goodbye":
        return t("flow.summary.goodbye");
      default:
        return step satisfies never;
    }
  };
  const problem = ({ code, message }: FlowProblemView): string => (isTold(code) ? t(`flow.problems.codes.${code}`) : message);
  const stepName = (id: string): string => valueOf(shown.nodes, id)?.name ?? t("flow.notConnected");
  return { summary, heard, when, problem, stepName, number: phoneNumber };
}
