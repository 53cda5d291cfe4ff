import { Radio } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { Panel } from "../app/panel.tsx";
import { SaveBar } from "../app/save-bar.tsx";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import { PromptEditor } from "../sounds/prompt-editor.tsx";
import type { PanelProps } from "./my-phone-page.tsx";
import { usePanel } from "./use-panel.ts";
import classes from "../reach/reach.module.css";

/** What callers hear before the tone. */
export function GreetingPanel(props: PanelProps) {
  const { t } = useTranslation();
  const { known } = props;
  const { save, reset, bar } = usePanel(props);
  const [isOwn, setIsOwn] = useState(known.greeting !== null);
  const [prompts, setPrompts] = useState<readonly Prompt[]>(known.greeting ?? [{ text: known.standardGreeting, language: "en-GB" }]);
  const [isChanged, setIsChanged] = useState(false);
  useUnsavedGuard(isChanged || bar.saving.error !== null);
  const edited = (): void => {
    setIsChanged(true);
    reset();
  };
  const isEmpty = prompts.length === 0 || prompts.some((prompt) => "text" in prompt && prompt.text.trim() === "");
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isOwn && isEmpty) return;
    setIsChanged(false);
    save({ greeting: isOwn ? [...prompts] : null });
  };
  return (
    <Panel title={t("phone.greeting.title")}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <p className={classes.text}>{t("phone.greeting.lead")}</p>
        <Radio.Group
          aria-label={t("phone.greeting.title")}
          value={isOwn ? "own" : "standard"}
          onChange={(value) => {
            setIsOwn(value === "own");
            edited();
          }}
        >
          <div className={classes.fields}>
            <Radio value="standard" label={t("phone.greeting.standard")} description={known.standardGreeting} />
            <Radio value="own" label={t("phone.greeting.own")} />
          </div>
        </Radio.Group>
        {isOwn && (
          <PromptEditor
            label={t("phone.greeting.label")}
            value={prompts}
            onChange={(value) => {
              setPrompts(value);
              edited();
            }}
          />
        )}
        <SaveBar {...bar} problem={isOwn && isEmpty ? t("sounds.needSound") : undefined} />
      </form>
    </Panel>
  );
}
