/** The editor's parts put together: tools above, the flow as a drawing or a list, and beside it what is being looked at. */
import { Skeleton } from "@mantine/core";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { onDemand } from "../app/on-demand.ts";
import type { BehindView, FlowView } from "../../../core/account/api/flow.ts";
import { recall, remember } from "../app/remembered.ts";
import { PageHead } from "../shell/page-head.tsx";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { BehindDialog } from "./behind-dialog.tsx";
import { withFlow } from "./changes.ts";
import { ClashDialog } from "./clash-dialog.tsx";
import { DiscardDialog } from "./discard-dialog.tsx";
import type { Flow } from "./document.ts";
import { differencesFrom } from "./editor-state.ts";
import { FlowContext, type Way } from "./flow-context.ts";
import { FlowOutline } from "./outline.tsx";
import { FlowPanels } from "./flow-panels.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import type { FlowMode, FlowSight, PanelName } from "./sights.ts";
import { FlowToolbar } from "./toolbar.tsx";
import { useEditor } from "./use-editor.ts";
import { useFlowUiOf } from "./use-flow-ui.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import classes from "./flow-editor.module.css";

// The drawing brings a library of its own: whoever uses the list never fetches it.
const FlowGraph = onDemand(async () => (await import("./graph.tsx")).FlowGraph);

const SIGHT = "simu-flow-sight";

export interface FlowEditorProps {
  readonly view: FlowView;
  /** A version to begin with, beside the draft. */
  readonly older?: Compared | undefined;
  readonly refresh: () => Promise<FlowView | undefined>;
}

type Dialog = { readonly name: "publish" | "discard" } | { readonly name: "behind"; readonly behind: BehindView; readonly rev: number };

/** What the draft is compared with: what is published, or an older version. */
interface Compared {
  readonly flow: Flow;
  readonly version: number | undefined;
}

export function FlowEditor({ view, older: asked, refresh }: FlowEditorProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const editor = useEditor(view);
  const [sight, setSight] = useState<FlowSight>(() => sightOf(recall(SIGHT), isNarrow));
  const [mode, setMode] = useState<FlowMode>(asked === undefined ? "draft" : "compare");
  const [older, setOlder] = useState(asked);
  const [panel, setPanel] = useState<PanelName | undefined>(asked && "differences");
  const [dialog, setDialog] = useState<Dialog | undefined>(undefined);
  const [way, setWay] = useState<Way | undefined>(undefined);
  const [told, setTold] = useState("");

  const { state } = editor;
  const compared = older ?? { flow: view.published.flow, version: undefined };
  const ui = useFlowUiOf({ editor, view, mode, compared: compared.flow, way, onSelect: () => setDialog(undefined) });
  const differences = differencesFrom(view.published.flow, state.document);
  useUndoKeys(editor, mode !== "published");

  const changeMode = (next: FlowMode): void => {
    setMode(next);
    setOlder(undefined);
    setWay(undefined);
    setPanel(next === "compare" ? "differences" : undefined);
  };
  const reopen = async (words = ""): Promise<void> => {
    setDialog(undefined);
    const now = await refresh();
    if (now !== undefined) editor.open(now);
    // Told once it is what the drawing shows.
    setTold(words);
  };
  const openPanel = (name: PanelName | undefined): void => {
    ui.select(undefined);
    setPanel(name);
    if (name !== "test") setWay(undefined);
  };
  return (
    <FlowContext value={ui}>
      <div className={classes.page}>
        <PageHead title={t("flow.title")}>
          <FlowToolbar
            editor={editor}
            mode={mode}
            sight={sight}
            differences={differences.size}
            told={told}
            onMode={changeMode}
            onSight={(next) => {
              setSight(next);
              remember(SIGHT, next);
            }}
            onPanel={openPanel}
            onDialog={(name) => setDialog({ name })}
          />
        </PageHead>
        <div className={classes.body}>
          <div className={classes.flow} data-sight={sight}>
            {sight === "list" ? (
              <FlowOutline />
            ) : (
              <Suspense fallback={<Skeleton m="lg" h={400} />}>
                <FlowGraph />
              </Suspense>
            )}
          </div>
          <FlowPanels
            panel={panel}
            published={view.published}
            compared={compared}
            mode={mode}
            flush={editor.flush}
            onWay={setWay}
            onClose={() => openPanel(undefined)}
            onCompare={(version, flow) => {
              setMode("compare");
              setOlder({ version, flow });
              setPanel("differences");
            }}
            onRestored={(version) => void reopen(t("flow.publish.done", { version }))}
            onDraft={(flow) => {
              changeMode("draft");
              editor.edit((document) => withFlow(document, flow));
            }}
          />
        </div>
      </div>
      {state.clash !== undefined && <ClashDialog clash={state.clash} onChoose={editor.choose} />}
      {dialog?.name === "publish" && (
        <PublishDialog
          differences={differences.size}
          flush={editor.flush}
          onPublished={(version) => void reopen(t("flow.publish.done", { version }))}
          onBehind={(behind, rev) => setDialog({ name: "behind", behind, rev })}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog?.name === "discard" && (
        <DiscardDialog rev={state.rev} onDiscarded={() => void reopen()} onClose={() => setDialog(undefined)} />
      )}
      {dialog?.name === "behind" && (
        <BehindDialog
          behind={dialog.behind}
          rev={dialog.rev}
          onMerged={(merged) => {
            editor.open(merged);
            setDialog({ name: "publish" });
            void refresh();
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
    </FlowContext>
  );
}

/** On a phone the list is the better tool, unless somebody wants the drawing. */
function sightOf(remembered: string | null, isNarrow: boolean): FlowSight {
  if (remembered === "graph" || remembered === "list") return remembered;
  return isNarrow ? "list" : "graph";
}
