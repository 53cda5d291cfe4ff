/** A voice menu's keys. Where each leads stands with the step's other outputs. */
import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { NOWHERE } from "./document.ts";
import { RequiredText } from "./fields.tsx";
import { useFlowUi } from "./flow-context.ts";
import type { KindSettingsProps, StepOf } from "./settings-props.ts";
import classes from "./settings.module.css";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#"];

export function MenuKeys({ step, change }: KindSettingsProps<StepOf<"menu">>) {
  const { t } = useTranslation();
  const { isReadOnly } = useFlowUi();
  const { choices } = step;
  const free = KEYS.filter((key) => !Object.hasOwn(choices, key));
  const [next] = free;
  const rename = (from: string, to: string): void => {
    const renamed = Object.entries(choices).map(([key, choice]) => [key === from ? to : key, choice]);
    change({ ...step, choices: Object.fromEntries(renamed) }, "choices");
  };
  const without = (key: string) => Object.fromEntries(Object.entries(choices).filter(([each]) => each !== key));
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{t("flow.menu.keys")}</legend>
      {Object.entries(choices).map(([key, choice]) => (
        <div key={key} className={classes.key}>
          <NativeSelect
            label={t("flow.menu.key")}
            disabled={isReadOnly}
            value={key}
            data={KEYS.filter((each) => each === key || free.includes(each))}
            onChange={({ currentTarget }) => rename(key, currentTarget.value)}
          />
          <RequiredText
            label={t("flow.menu.keyLabel")}
            need={t("flow.menu.needLabel")}
            disabled={isReadOnly}
            value={choice.label}
            onChange={(label) => change({ ...step, choices: { ...choices, [key]: { ...choice, label } } }, `label-${key}`)}
          />
          {!isReadOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t("flow.menu.removeKey", { key })}
              onClick={() => change({ ...step, choices: without(key) }, `remove-${key}`)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {!isReadOnly && next !== undefined && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            const choice = { label: t("flow.menu.newKey", { key: next }), next: NOWHERE };
            change({ ...step, choices: { ...choices, [next]: choice } }, `add-${next}`);
          }}
        >
          {t("flow.menu.addKey")}
        </Button>
      )}
    </fieldset>
  );
}
