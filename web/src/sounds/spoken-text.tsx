import { Button, NativeSelect, Textarea } from "@mantine/core";
import { IconPlayerStopFilled, IconVolume } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useLanguage } from "../language/use-language.ts";
import { languageName } from "./spoken-languages.ts";
import { useSpeech } from "./use-speech.ts";
import classes from "./prompt-editor.module.css";

type Spoken = Extract<Prompt, { readonly text: string }>;

export interface SpokenTextProps {
  readonly prompt: Spoken;
  readonly languages: readonly string[];
  readonly onChange: (prompt: Spoken) => void;
}

/** A text, the language of its voice, and how it sounds. */
export function SpokenText({ prompt, languages, onChange }: SpokenTextProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const words = useFailureWords();
  const speech = useSpeech();
  const { text, language } = prompt;
  const offered = languages.includes(language) ? languages : [language, ...languages];
  return (
    <>
      <Textarea
        label={t("sounds.editor.words")}
        rows={3}
        maxLength={3000}
        value={text}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value, language })}
      />
      <div className={classes.row}>
        <NativeSelect
          label={t("sounds.editor.language")}
          className={classes.grows}
          value={language}
          onChange={({ currentTarget }) => onChange({ text, language: currentTarget.value })}
          data={offered.map((tag) => ({ value: tag, label: languageName(tag, reader) }))}
        />
        <Button
          variant="default"
          disabled={text.trim() === ""}
          loading={speech.isAsking}
          leftSection={speech.isPlaying ? <IconPlayerStopFilled size={16} aria-hidden /> : <IconVolume size={16} aria-hidden />}
          onClick={() => speech.toggle(text, language)}
        >
          {t(speech.isPlaying ? "sounds.editor.stop" : "sounds.editor.listen")}
        </Button>
      </div>
      {reader === "sw" && <p className={classes.hint}>{t("sounds.editor.swahili")}</p>}
      {speech.error !== null && (
        <p className={classes.error} role="alert">
          {words(speech.error)}
        </p>
      )}
    </>
  );
}
