/** What stands beside the flow: the selected step, problems, differences, a test call or the history. */
import { useTranslation } from "react-i18next";
import type { FlowView } from "../../../core/account/api/flow.ts";
import { DifferenceList } from "./difference-list.tsx";
import { valueOf, type Flow } from "./document.ts";
import { useFlowUi, type Way } from "./flow-context.ts";
import { HistoryPanel } from "./history-panel.tsx";
import { ProblemList } from "./problem-list.tsx";
import { SidePanel } from "./side-panel.tsx";
import { NumberSettings, StepSettings } from "./step-settings.tsx";
import { TestPanel } from "./test-panel.tsx";
import type { FlowMode, PanelName } from "./sights.ts";
import { useFlowWords } from "./use-flow-words.ts";

export interface FlowPanelsProps {
  readonly panel: PanelName | undefined;
  readonly published: FlowView["published"];
  readonly compared: { readonly flow: Flow; readonly version: number | undefined };
  readonly mode: FlowMode;
  readonly flush: () => Promise<number | undefined>;
  readonly onWay: (way: Way | undefined) => void;
  readonly onClose: () => void;
  readonly onCompare: (version: number, flow: Flow) => void;
  readonly onRestored: (version: number) => void;
  readonly onDraft: (flow: Flow) => void;
}

export function FlowPanels({ panel, published, compared, mode, flush, onWay, onClose, onCompare, onRestored, onDraft }: FlowPanelsProps) {
  const { t } = useTranslation();
  const { selected, problems, shown, select } = useFlowUi();
  const words = useFlowWords();
  const unselect = (): void => select(undefined);
  if (selected !== undefined && "step" in selected) {
    const step = valueOf(shown.nodes, selected.step);
    const title = step === undefined ? "" : t(`flow.kinds.${step.kind}`);
    return (
      <SidePanel title={title} close={t("flow.step.close")} onClose={unselect}>
        <StepSettings key={selected.step} id={selected.step} />
      </SidePanel>
    );
  }
  if (selected !== undefined)
    return (
      <SidePanel title={t("flow.number", { number: words.number(selected.number) })} close={t("flow.step.close")} onClose={unselect}>
        <NumberSettings key={selected.number} number={selected.number} />
      </SidePanel>
    );
  switch (panel) {
    case "problems":
      return (
        <SidePanel title={t("flow.problems.title", { count: problems.length })} close={t("flow.step.close")} onClose={onClose}>
          <ProblemList />
        </SidePanel>
      );
    case "differences": {
      const title = compared.version === undefined ? t("flow.differences.title") : t("flow.history.version", { version: compared.version });
      return (
        <SidePanel title={title} close={t("flow.step.close")} onClose={onClose}>
          <DifferenceList published={compared.flow} />
        </SidePanel>
      );
    }
    case "test":
      return (
        <SidePanel title={t("flow.test.title")} close={t("flow.test.close")} onClose={onClose}>
          <TestPanel flush={flush} version={mode === "published" ? published.version : undefined} onWay={onWay} />
        </SidePanel>
      );
    case "history":
      return (
        <SidePanel title={t("flow.history.title")} close={t("flow.history.close")} onClose={onClose}>
          <HistoryPanel current={published.version} onCompare={onCompare} onRestored={onRestored} onDraft={onDraft} />
        </SidePanel>
      );
    case undefined:
      return null;
    default:
      return panel satisfies never;
  }
}
