import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SoundView } from "../../../core/account/api/sounds.ts";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { PromptEditor } from "./prompt-editor.tsx";
import { RemoveSound } from "./remove-sound.tsx";
import { SoundUses } from "./sound-uses.tsx";
import { useSaveSound, type SoundBody } from "./use-sounds.ts";
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
  const form = useSavedForm({
    current: sound,
    typedOf,
    read: readSound,
    saving: useSaveSound(),
    onSaved: (saved, known) => known === undefined && onAdded(saved),
  });
  const { typed, edit, problem } = form;
  return (
    <form onSubmit={form.submit} noValidate className={classes.form}>
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
        form={form}
        button={t("sounds.save")}
        saved={t("sounds.saved")}
        notSaved={t("sounds.notSaved")}
        theirs={sound && <Theirs sound={sound} />}
      />
      {sound !== undefined && <RemoveSound sound={sound} onRemoved={onRemoved} />}
    </form>
  );
}

function Theirs({ sound: { name, prompt } }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  return `${name}: ${"text" in prompt ? prompt.text : t("sounds.recorded")}`;
}

function readSound({ name, prompts: [prompt] }: Typed): Reading<SoundBody, "needName" | "needSound"> {
  if (name.trim() === "") return { problem: "needName" };
  if (prompt === undefined || ("text" in prompt && prompt.text.trim() === "")) return { problem: "needSound" };
  return { body: { name: name.trim(), prompt } };
}
