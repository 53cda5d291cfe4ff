import { TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { SoundView } from "../../../core/account/api/sounds.ts";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { SaveBar } from "../app/save-bar.tsx";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import { PromptEditor } from "./prompt-editor.tsx";
import { RemoveSound } from "./remove-sound.tsx";
import { SoundUses } from "./sound-uses.tsx";
import { useSaveSound } from "./use-sounds.ts";
import classes from "./sound-form.module.css";

export interface SoundFormProps {
  /** Absent: a new one. */
  readonly sound: SoundView | undefined;
  readonly onAdded: (sound: SoundView) => void;
  readonly onRemoved: () => void;
}

interface Typed {
  readonly name: string;
  readonly prompts: readonly Prompt[];
}

const typedOf = (sound: SoundView | undefined): Typed =>
  sound === undefined ? { name: "", prompts: [{ text: "", language: "en-GB" }] } : { name: sound.name, prompts: [sound.prompt] };

export function SoundForm({ sound, onAdded, onRemoved }: SoundFormProps) {
  const { t } = useTranslation();
  const saving = useSaveSound();
  const [typed, setTyped] = useState(() => typedOf(sound));
  const [seen, setSeen] = useState(sound);
  const [problem, setProblem] = useState<"needName" | "needSound">();
  const [isChanged, setIsChanged] = useState(false);
  useUnsavedGuard(isChanged);
  const edit = (changes: Partial<Typed>): void => {
    setTyped({ ...typed, ...changes });
    setIsChanged(true);
    setProblem(undefined);
    saving.reset();
  };
  const save = (known: SoundView | undefined): void => {
    const [prompt] = typed.prompts;
    const wrong = problemOf(typed);
    setProblem(wrong);
    if (wrong !== undefined || prompt === undefined) return;
    const wanted = { known, name: typed.name.trim(), prompt };
    saving.mutate(wanted, {
      onSuccess: (saved) => {
        setSeen(saved);
        setIsChanged(false);
        if (known === undefined) onAdded(saved);
      },
    });
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save(seen);
  };
  const takeTheirs = (): void => {
    setTyped(typedOf(sound));
    setSeen(sound);
    setIsChanged(false);
    saving.reset();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        label={t("sounds.name")}
        description={t("sounds.nameHint")}
        error={problem === "needName" && t("sounds.needName")}
        maxLength={80}
        value={typed.name}
        onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
      />
      <PromptEditor
        label={t("sounds.what")}
        {...(sound === undefined ? {} : { description: t("sounds.changeHint") })}
        error={problem === "needSound" ? t("sounds.needSound") : undefined}
        value={typed.prompts}
        onChange={(prompts) => edit({ prompts })}
        withoutLibrary
        single
      />
      {sound !== undefined && <SoundUses sound={sound} />}
      <SaveBar
        saving={saving}
        button={t("sounds.save")}
        saved={t("sounds.saved")}
        notSaved={t("sounds.notSaved")}
        stale={{
          theirs: sound === undefined ? undefined : <Theirs sound={sound} />,
          onTakeTheirs: takeTheirs,
          onKeepMine: () => save(sound),
        }}
      />
      {sound !== undefined && <RemoveSound sound={sound} onRemoved={onRemoved} />}
    </form>
  );
}

function Theirs({ sound: { name, prompt } }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  return `${name}: ${"text" in prompt ? prompt.text : t("sounds.recorded")}`;
}

function problemOf({ name, prompts: [prompt] }: Typed): "needName" | "needSound" | undefined {
  if (name.trim() === "") return "needName";
  return prompt === undefined || ("text" in prompt && prompt.text.trim() === "") ? "needSound" : undefined;
}
