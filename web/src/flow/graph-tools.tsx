/** Zooming, seeing all, and having the flow drawn anew by itself. */
import { ActionIcon, Group } from "@mantine/core";
import { IconFocusCentered, IconMinus, IconPlus, IconSitemap } from "@tabler/icons-react";
import { useReactFlow } from "@xyflow/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { moved } from "./changes.ts";
import { useFlowUi } from "./flow-context.ts";
import { FIT } from "./graph-view.ts";
import { autoLayout } from "./layout.ts";
import classes from "./graph.module.css";

export function GraphTools() {
  const { t } = useTranslation();
  const ui = useFlowUi();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const tidy = (): void => {
    ui.edit((document) => moved(document, autoLayout(document)));
    window.setTimeout(() => void fitView(FIT), 50);
  };
  return (
    <Group gap={4} className={classes.tools}>
      <Tool label={t("flow.tools.zoomOut")} onClick={() => void zoomOut()}>
        <IconMinus size={18} aria-hidden />
      </Tool>
      <Tool label={t("flow.tools.zoomIn")} onClick={() => void zoomIn()}>
        <IconPlus size={18} aria-hidden />
      </Tool>
      <Tool label={t("flow.tools.fit")} onClick={() => void fitView(FIT)}>
        <IconFocusCentered size={18} aria-hidden />
      </Tool>
      {!ui.isReadOnly && (
        <Tool label={t("flow.tools.tidy")} onClick={tidy}>
          <IconSitemap size={18} aria-hidden />
        </Tool>
      )}
    </Group>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, onClick, children }: ToolProps) {
  return (
    <ActionIcon variant="default" size={36} aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
