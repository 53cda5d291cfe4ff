/** What callers hear: texts that the carrier's voices speak. Recordings are kept as they are. */
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import type { Words } from "../language/english.ts";
import classes from "./settings.module.css";

export interface PromptEditorProps {
  readonly value: readonly Prompt[];
  readonly onChange: (value: readonly Prompt[]) => void;
  readonly label: string;
  /** BCP 47; those that carriers have a voice for, when none are given. */
  readonly languages?: readonly string[];
}

type Voice = keyof Words["flow"]["prompts"]["voices"];
const VOICES: readonly Voice[] = ["en-GB", "en-US", "en-ZA", "en-IN", "fr-FR", "nl-NL", "de-DE", "ar-XA"];
const isVoice = (language: string): language is Voice => VOICES.some((voice) => voice === language);
const MOST = 10;

export function PromptEditor({ value, onChange, label, languages = VOICES }: PromptEditorProps) {
  const { t } = useTranslation();
  const id = useId();
  const change = (index: number, prompt: Prompt): void => onChange(value.map((each, at) => (at === index ? prompt : each)));
  const last = value.findLast((prompt) => "language" in prompt);
  const language = last !== undefined && "language" in last ? last.language : (languages[0] ?? "en-GB");
  return (
    <fieldset className={classes.fieldset} aria-describedby={value.length === 0 ? id : undefined}>
      <legend className={classes.legend}>{label}</legend>
      {value.length === 0 && (
        <p id={id} className={classes.quiet}>
          {t("flow.prompts.none")}
        </p>
      )}
      {value.map((prompt, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- prompts have no name but their place
        <div key={index} className={classes.prompt}>
          {"text" in prompt ? (
            <>
              <Textarea
                aria-label={`${label}: ${t("flow.prompts.text")}`}
                autosize
                minRows={2}
                maxRows={8}
                maxLength={3000}
                value={prompt.text}
                onChange={({ currentTarget }) => change(index, { ...prompt, text: currentTarget.value })}
              />
              <div className={classes.promptFoot}>
                <NativeSelect
                  aria-label={`${label}: ${t("flow.prompts.language")}`}
                  value={prompt.language}
                  onChange={({ currentTarget }) => change(index, { ...prompt, language: currentTarget.value })}
                >
                  {[...new Set([...languages, prompt.language])].map((each) => (
                    <option key={each} value={each}>
                      {isVoice(each) ? t(`flow.prompts.voices.${each}`) : each}
                    </option>
                  ))}
                </NativeSelect>
                <RemoveButton
                  label={`${label}: ${t("flow.prompts.remove")}`}
                  onClick={() => onChange(value.filter((_, at) => at !== index))}
                />
              </div>
            </>
          ) : (
            <div className={classes.promptFoot}>
              <span>{t("flow.prompts.recording")}</span>
              <RemoveButton
                label={`${label}: ${t("flow.prompts.remove")}`}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              />
            </div>
          )}
        </div>
      ))}
      {value.length < MOST && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={`${label}: ${t("flow.prompts.add")}`}
          onClick={() => onChange([...value, { text: "", language }])}
        >
          {t("flow.prompts.add")}
        </Button>
      )}
    </fieldset>
  );
}

function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="subtle" color="gray" size="compact-sm" aria-label={label} onClick={onClick}>
      <IconTrash size={16} aria-hidden />
    </Button>
  );
}
