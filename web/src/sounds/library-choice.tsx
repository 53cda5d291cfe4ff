import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { SoundPlayer } from "./sound-player.tsx";
import { useSounds } from "./use-sounds.ts";
import classes from "./prompt-editor.module.css";

export interface LibraryChoiceProps {
  readonly prompt: Prompt;
  readonly onChange: (prompt: Prompt) => void;
}

/** A sound of the library: when it is replaced there, it is replaced here. */
export function LibraryChoice({ prompt, onChange }: LibraryChoiceProps) {
  const { t } = useTranslation();
  const { sounds = [] } = useSounds();
  const choose = (id: string): void => {
    const chosen = sounds.find((sound) => sound.id === id);
    if (chosen !== undefined) onChange({ ...chosen.prompt, sound: chosen.id });
  };
  return (
    <>
      <NativeSelect
        label={t("sounds.editor.choose")}
        value={prompt.sound ?? ""}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[{ value: "", label: t("sounds.editor.chooseFirst") }, ...sounds.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {sounds.length === 0 && <p className={classes.hint}>{t("sounds.editor.noneInLibrary")}</p>}
      {prompt.sound !== undefined &&
        ("audio" in prompt ? <SoundPlayer key={prompt.audio} audio={prompt.audio} /> : <p className={classes.quote}>{prompt.text}</p>)}
    </>
  );
}
