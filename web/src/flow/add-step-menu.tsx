/** The palette: which kind of step is added. */
import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { STEP_KINDS, type StepKind } from "./new-step.ts";
import { StepIcon } from "./step-icon.tsx";
import classes from "./add-step-menu.module.css";

export interface AddStepMenuProps {
  /** The button that opens it. */
  readonly children: ReactNode;
  readonly onAdd: (kind: StepKind) => void;
}

export function AddStepMenu({ children, onAdd }: AddStepMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" width={280} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {STEP_KINDS.map((kind) => (
          <Menu.Item key={kind} leftSection={<StepIcon kind={kind} />} onClick={() => onAdd(kind)}>
            {t(`flow.kinds.${kind}`)}
            <span className={classes.hint}>{t(`flow.kindHints.${kind}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
