/** What can be done to the flow as a whole, and whether it is saved. */
import { ActionIcon, Button, Menu, SegmentedControl } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconHistory,
  IconPhoneCheck,
  IconPlus,
  IconTrash,
  IconUpload,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useLanguage } from "../language/use-language.ts";
import { useMay } from "../session/use-may.ts";
import { useZone } from "../shell/office.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { AddStepMenu } from "./add-step-menu.tsx";
import { unsaved } from "./editor-state.ts";
import { useFlowUi } from "./flow-context.ts";
import type { FlowMode, FlowSight, PanelName } from "./sights.ts";
import type { Editor } from "./use-editor.ts";
import classes from "./toolbar.module.css";

export interface FlowToolbarProps {
  readonly editor: Editor;
  readonly mode: FlowMode;
  readonly sight: FlowSight;
  readonly differences: number;
  /** What was done last, for who hears the page. */
  readonly told: string;
  readonly onMode: (mode: FlowMode) => void;
  readonly onSight: (sight: FlowSight) => void;
  readonly onPanel: (panel: PanelName) => void;
  readonly onDialog: (dialog: "publish" | "discard") => void;
}

export function FlowToolbar(props: FlowToolbarProps) {
  const { t } = useTranslation();
  const { editor, mode, sight, differences, told, onMode, onSight, onPanel, onDialog } = props;
  const { problems, add, isReadOnly } = useFlowUi();
  const mayPublish = useMay("flow.publish");
  const { past, future } = editor.state;
  const isNarrow = useIsNarrow();
  return (
    <div className={classes.bar}>
      <div className={classes.left}>
        <SegmentedControl
          size="xs"
          aria-label={t("flow.versions.label")}
          value={mode}
          onChange={onMode}
          data={(["draft", "published", "compare"] as const).map((value) => ({ value, label: t(`flow.versions.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("flow.views.label")}
          value={sight}
          onChange={onSight}
          data={(["graph", "list"] as const).map((value) => ({ value, label: t(`flow.views.${value}`) }))}
        />
      </div>
      <div className={classes.state}>
        <SavedWords editor={editor} differences={differences} told={told} />
      </div>
      <div className={classes.tools} role="group" aria-label={t("flow.tools.label")}>
        {!isReadOnly && (
          <>
            {problems.length > 0 && (
              <Button
                variant="subtle"
                size="xs"
                h={36}
                className={classes.problems}
                leftSection={<IconAlertTriangle size={16} aria-hidden />}
                onClick={() => onPanel("problems")}
              >
                {t("flow.problems.show", { count: problems.length })}
              </Button>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t("flow.tools.undo")}
              disabled={past.length === 0}
              onClick={editor.undo}
            >
              <IconArrowBackUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t("flow.tools.redo")}
              disabled={future.length === 0}
              onClick={editor.redo}
            >
              <IconArrowForwardUp size={18} aria-hidden />
            </ActionIcon>
            <AddStepMenu onAdd={(kind) => void add(kind)}>
              <Button variant="default" size="xs" h={36} leftSection={<IconPlus size={16} aria-hidden />}>
                {t("flow.tools.add")}
              </Button>
            </AddStepMenu>
          </>
        )}
        <Button variant="default" size="xs" h={36} leftSection={<IconPhoneCheck size={16} aria-hidden />} onClick={() => onPanel("test")}>
          {t("flow.tools.test")}
        </Button>
        {!isNarrow && (
          <Button variant="default" size="xs" h={36} leftSection={<IconHistory size={16} aria-hidden />} onClick={() => onPanel("history")}>
            {t("flow.tools.history")}
          </Button>
        )}
        {mayPublish && (
          <Button
            size="xs"
            h={36}
            leftSection={<IconUpload size={16} aria-hidden />}
            disabled={differences === 0}
            onClick={() => onDialog("publish")}
          >
            {t("flow.tools.publish")}
          </Button>
        )}
        <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("flow.tools.more")}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => onPanel("history")}>
              {t("flow.tools.history")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} aria-hidden />}
              disabled={editor.state.rev === 0}
              onClick={() => onDialog("discard")}
            >
              {t("flow.tools.discard")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}

function SavedWords({ editor, differences, told }: Pick<FlowToolbarProps, "editor" | "differences" | "told">) {
  const { t } = useTranslation();
  const failure = useFailureWords();
  const language = useLanguage();
  const zone = useZone();
  const { state, saving, flush } = editor;
  if (saving.kind === "failed")
    return (
      <span role="alert" className={classes.failed}>
        {t("flow.notSaved")} {failure(saving.error)}{" "}
        <Button variant="subtle" size="compact-sm" onClick={() => void flush()}>
          {t("flow.saveAgain")}
        </Button>
      </span>
    );
  const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
  const words = (): string => {
    if (saving.kind === "saving") return t("flow.saving");
    if (unsaved(state) !== undefined) return t("flow.unsaved");
    if (told !== "" && differences === 0) return told;
    return state.savedAt === undefined || state.rev === 0 ? t("flow.asPublished") : t("flow.saved", { time: clock.format(state.savedAt) });
  };
  return <span role="status">{words()}</span>;
}
