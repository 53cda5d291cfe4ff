import { Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { Panel } from "../app/panel.tsx";
import type { Reading } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { PromptEditor } from "../sounds/prompt-editor.tsx";
import type { PanelProps } from "./my-phone-page.tsx";
import { SavePhone } from "./save-phone.tsx";
import { useChangePhone, type PhoneChange } from "./use-phone.ts";
import classes from "../reach/reach.module.css";

interface Typed {
  readonly isOwn: boolean;
  readonly prompts: readonly Prompt[];
}

const typedOf = ({ greeting, standardGreeting }: PhoneView): Typed => ({
  isOwn: greeting !== null,
  prompts: greeting ?? [{ text: standardGreeting, language: "en-GB" }],
});

/** What callers hear before the tone. */
export function GreetingPanel({ phone }: PanelProps) {
  const { t } = useTranslation();
  const form = useSavedForm({ current: phone, typedOf, read: readGreeting, saving: useChangePhone() });
  const { isOwn, prompts } = form.typed;
  return (
    <Panel title={t("phone.greeting.title")}>
      <form onSubmit={form.submit} noValidate className={classes.form}>
        <p className={classes.text}>{t("phone.greeting.lead")}</p>
        <Radio.Group
          aria-label={t("phone.greeting.title")}
          value={isOwn ? "own" : "standard"}
          onChange={(value) => form.edit({ isOwn: value === "own" })}
        >
          <div className={classes.fields}>
            <Radio value="standard" label={t("phone.greeting.standard")} description={phone.standardGreeting} />
            <Radio value="own" label={t("phone.greeting.own")} />
          </div>
        </Radio.Group>
        {isOwn && <PromptEditor label={t("phone.greeting.label")} value={prompts} onChange={(value) => form.edit({ prompts: value })} />}
        <SavePhone form={form} phone={phone} problem={form.problem && t(`sounds.${form.problem}`)} />
      </form>
    </Panel>
  );
}

function readGreeting({ isOwn, prompts }: Typed): Reading<PhoneChange, "needSound"> {
  if (!isOwn) return { body: { greeting: null } };
  const isEmpty = prompts.length === 0 || prompts.some((prompt) => "text" in prompt && prompt.text.trim() === "");
  return isEmpty ? { problem: "needSound" } : { body: { greeting: [...prompts] } };
}
