/** One part of what callers hear. */
import { ActionIcon, SegmentedControl } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { LibraryChoice } from "./library-choice.tsx";
import { SoundCapture } from "./sound-capture.tsx";
import { SoundPlayer } from "./sound-player.tsx";
import { SpokenText } from "./spoken-text.tsx";
import classes from "./prompt-editor.module.css";

export interface PromptPartProps {
  readonly prompt: Prompt;
  readonly label: string;
  readonly languages: readonly string[];
  readonly withoutLibrary: boolean;
  readonly onChange: (prompt: Prompt) => void;
  /** Absent: it stays. */
  readonly onTake: (() => void) | undefined;
}

type Kind = "text" | "library" | "recording";

const kindOf = (prompt: Prompt): Kind => {
  if (prompt.sound !== undefined) return "library";
  return "audio" in prompt ? "recording" : "text";
};

export function PromptPart({ prompt, label, languages, withoutLibrary, onChange, onTake }: PromptPartProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>(() => kindOf(prompt));
  const kinds: readonly Kind[] = withoutLibrary ? ["text", "recording"] : ["text", "library", "recording"];
  const [first = "en-GB"] = languages;
  // What one comes back to when another way of saying it was only looked at.
  const [left, setLeft] = useState<Prompt>(prompt);
  const choose = (chosen: Kind): void => {
    if (chosen === kind) return;
    setKind(chosen);
    setLeft(prompt);
    if (kindOf(left) === chosen) onChange(left);
    // The text that a sound says is a beginning for one's own.
    else if (chosen === "text" && "text" in prompt) onChange({ text: prompt.text, language: prompt.language });
    // Until something is chosen or recorded nothing is said: what was typed before isn't saved in its place.
    else onChange({ text: "", language: "text" in prompt ? prompt.language : first });
  };
  return (
    <div className={classes.part}>
      <div className={classes.head}>
        <SegmentedControl
          size="xs"
          aria-label={t("sounds.editor.kindOf", { label })}
          value={kind}
          onChange={(chosen) => choose(kinds.find((known) => known === chosen) ?? "text")}
          data={kinds.map((each) => ({ value: each, label: t(`sounds.editor.${each}`) }))}
        />
        {onTake !== undefined && (
          <ActionIcon variant="subtle" color="gray" onClick={onTake} aria-label={`${t("sounds.editor.take")}: ${label}`}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {kind === "text" && "text" in prompt && <SpokenText prompt={prompt} languages={languages} onChange={onChange} />}
      {kind === "library" && <LibraryChoice prompt={prompt} onChange={onChange} />}
      {kind === "recording" && (
        <>
          {"audio" in prompt && prompt.sound === undefined && <SoundPlayer key={prompt.audio} audio={prompt.audio} />}
          <SoundCapture key={"audio" in prompt ? prompt.audio : ""} onStored={(audio) => onChange({ audio })} />
        </>
      )}
    </div>
  );
}
