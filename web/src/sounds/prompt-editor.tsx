/** What callers hear at one place: a typed text in the voice they will hear, a sound of the library, or a recording made here. */
import { Button, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { PromptPart } from "./prompt-part.tsx";
import { SPOKEN_LANGUAGES } from "./spoken-languages.ts";
import classes from "./prompt-editor.module.css";

export interface PromptEditorProps {
  /** Heard one after the other. */
  readonly value: readonly Prompt[];
  readonly onChange: (value: Prompt[]) => void;
  /** Names the whole of it, for people and for screen readers. */
  readonly label: string;
  /** True: the label is heard by screen readers only, since it stands above already. */
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly error?: string | undefined;
  /** BCP 47; the first is taken for a new text. */
  readonly languages?: readonly string[];
  /** The library has no library in it. */
  readonly withoutLibrary?: boolean;
  /** One part and no more. */
  readonly single?: boolean;
}

const MAX_PARTS = 10;

export function PromptEditor(props: PromptEditorProps) {
  const {
    value,
    onChange,
    label,
    description,
    error,
    languages = SPOKEN_LANGUAGES,
    withoutLibrary = false,
    single = false,
    hideLabel = false,
  } = props;
  const { t } = useTranslation();
  const id = useId();
  const fresh: Prompt = { text: "", language: languages[0] ?? "en-GB" };
  return (
    <fieldset className={classes.editor} aria-describedby={description === undefined ? undefined : id}>
      <legend className={classes.label}>{hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}</legend>
      {description !== undefined && (
        <p id={id} className={classes.hint}>
          {description}
        </p>
      )}
      {value.length === 0 && <p className={classes.hint}>{t("sounds.editor.nothing")}</p>}
      {value.map((prompt, at) => (
        <PromptPart
          // Parts have no name of their own but their place.
          key={at}
          prompt={prompt}
          label={value.length === 1 ? label : `${label}, ${t("sounds.editor.part", { number: at + 1 })}`}
          languages={languages}
          withoutLibrary={withoutLibrary}
          onChange={(changed) => onChange(value.map((other, index) => (index === at ? changed : other)))}
          onTake={single ? undefined : () => onChange(value.filter((_, index) => index !== at))}
        />
      ))}
      {(single ? value.length === 0 : value.length < MAX_PARTS) && (
        <Button
          variant="subtle"
          size="xs"
          className={classes.more}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...value, fresh])}
        >
          {t(value.length === 0 ? "sounds.editor.add" : "sounds.editor.more")}
        </Button>
      )}
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
