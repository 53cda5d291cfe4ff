/** Where an output leads, chosen from a list: what a mouse does by dragging. */
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { connected, inCallOrder, type Origin } from "./changes.ts";
import { NOWHERE, valueOf } from "./document.ts";
import { useFlowUi } from "./flow-context.ts";
import { STEP_KINDS, type StepKind } from "./new-step.ts";

export interface TargetSelectProps {
  readonly label: string;
  readonly from: Origin;
  readonly value: string;
  readonly error?: string | undefined;
}

const NEW = "new:";

export function TargetSelect({ label, from, value, error }: TargetSelectProps) {
  const { t } = useTranslation();
  const { shown, edit, add, isReadOnly } = useFlowUi();
  const own = "step" in from ? from.step : undefined;
  const choose = (chosen: string): void => {
    const kind = STEP_KINDS.find((each): each is StepKind => chosen === `${NEW}${each}`);
    if (kind === undefined) edit((document) => connected(document, from, chosen));
    else add(kind, from);
  };
  return (
    <NativeSelect
      label={label}
      value={Object.hasOwn(shown.nodes, value) ? value : NOWHERE}
      disabled={isReadOnly}
      error={error}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value={NOWHERE}>{t("flow.step.nowhere")}</option>
      {inCallOrder(shown)
        .filter((id) => id !== own || id === value)
        .map((id) => {
          const step = valueOf(shown.nodes, id);
          return (
            step !== undefined && (
              <option key={id} value={id}>
                {t("flow.step.of", { name: step.name, kind: t(`flow.kinds.${step.kind}`) })}
              </option>
            )
          );
        })}
      <optgroup label={t("flow.step.newStep")}>
        {STEP_KINDS.map((kind) => (
          <option key={kind} value={`${NEW}${kind}`}>
            {t(`flow.kinds.${kind}`)}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  );
}
