/** What was published, by whom, when and why; any of it is one click away from being in force again. */
import { Button, Checkbox, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FlowVersionView } from "../../../core/account/api/flow.ts";
import { ask } from "../api/ask.ts";
import { usePages } from "../api/use-pages.ts";
import { FailureNotice } from "../app/failure-notice.tsx";
import { When } from "../format/when.tsx";
import { useMay } from "../session/use-may.ts";
import type { Flow } from "./document.ts";
import { RestoreDialog } from "./restore-dialog.tsx";
import { FLOW } from "./use-flow.ts";
import classes from "./history-panel.module.css";

export interface HistoryPanelProps {
  /** Version in force. */
  readonly current: number;
  readonly onCompare: (version: number, flow: Flow) => void;
  readonly onRestored: (version: number) => void;
  readonly onDraft: (flow: Flow) => void;
}

export function HistoryPanel({ current, onCompare, onRestored, onDraft }: HistoryPanelProps) {
  const { t } = useTranslation();
  const mayPublish = useMay("flow.publish");
  const [others, setOthers] = useState(false);
  const [going, setGoing] = useState<number | undefined>(undefined);
  const list = usePages({
    key: [...FLOW, "versions", current],
    ask: (cursor, signal) => ask("GET /api/flow/versions", { query: cursor }, { signal }),
    itemsOf: ({ versions }) => versions,
  });
  const { items: all, error } = list;
  if (error !== null) return <FailureNotice error={error} retry={list.ask} retrying={list.isAsking} />;
  if (all === undefined) return <Skeleton m="md" h={240} aria-label={t("flow.history.loading")} />;
  const flows = all.filter(({ isFlow }) => isFlow);
  const inForce = flows[0]?.version;
  return (
    <div className={classes.panel}>
      <Checkbox
        radius="xs"
        label={t("flow.history.others")}
        checked={others}
        onChange={({ currentTarget }) => setOthers(currentTarget.checked)}
      />
      {all.length === 0 && <p className={classes.quiet}>{t("flow.history.empty")}</p>}
      <ol className={classes.list}>
        {(others ? all : flows).map((version) => (
          <Version
            key={version.version}
            version={version}
            isInForce={version.version === inForce}
            onLook={async () => onCompare(version.version, (await flowOf(version.version)).flow)}
            onBack={mayPublish && version.isFlow && version.version !== inForce ? () => setGoing(version.version) : undefined}
          />
        ))}
      </ol>
      {list.hasMore && (
        <Button variant="default" loading={list.isAskingMore} onClick={list.askMore}>
          {t("flow.history.more")}
        </Button>
      )}
      {going !== undefined && (
        <RestoreDialog
          version={going}
          onClose={() => setGoing(undefined)}
          onRestored={(published) => {
            setGoing(undefined);
            onRestored(published);
          }}
          onDraft={async () => {
            const { flow } = await flowOf(going);
            setGoing(undefined);
            onDraft(flow);
          }}
        />
      )}
    </div>
  );
}

const flowOf = (version: number) => ask("GET /api/flow/versions/{version}", { params: { version: String(version) } });

interface VersionProps {
  readonly version: FlowVersionView;
  readonly isInForce: boolean;
  readonly onLook: () => Promise<void>;
  readonly onBack: (() => void) | undefined;
}

function Version({ version: { version, at, by, visiting, note, isFlow, subject }, isInForce, onLook, onBack }: VersionProps) {
  const { t } = useTranslation();
  const who =
    by === undefined ? t("flow.history.provider") : t(visiting === true ? "flow.history.visiting" : "flow.history.by", { name: by });
  return (
    <li className={classes.version} data-quiet={!isFlow || undefined}>
      <div className={classes.head}>
        <strong>{t("flow.history.version", { version })}</strong>
        {isInForce && <span className={classes.current}>{t("flow.history.current")}</span>}
      </div>
      <p className={classes.quiet}>
        {who} · <When at={at} />
      </p>
      {isFlow ? (
        note !== undefined && <p className={classes.note}>{note}</p>
      ) : (
        <p className={classes.quiet}>{t("flow.history.other", { what: subject ?? "–" })}</p>
      )}
      {isFlow && (
        <div className={classes.foot}>
          <Button variant="subtle" size="compact-sm" onClick={() => void onLook()}>
            {t("flow.history.look")}
          </Button>
          {onBack !== undefined && (
            <Button variant="subtle" size="compact-sm" onClick={onBack}>
              {t("flow.history.back")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
