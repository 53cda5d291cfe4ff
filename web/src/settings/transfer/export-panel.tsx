import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ExportView } from "../../../../core/account/api/office.ts";
import { ask } from "../../api/ask.ts";
import { Panel } from "../../app/panel.tsx";
import { useFailureWords } from "../../app/use-failure-words.ts";
import { When } from "../../format/when.tsx";
import classes from "./transfer.module.css";

const EXPORTS = ["exports"] as const;
/** While a file is being written, how far it is is asked for this often (milliseconds). */
const SOON = 2_000;

const isUnderWay = ({ state }: ExportView): boolean => state === "waiting" || state === "running";

/** Writes everything of the office into one file, and gives it. */
export function ExportPanel() {
  const { t } = useTranslation();
  const words = useFailureWords();
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: EXPORTS,
    queryFn: ({ signal }) => ask("GET /api/office/exports", {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.exports.some(isUnderWay) === true ? SOON : false),
  });
  const begin = useMutation({
    mutationFn: () => ask("POST /api/office/exports", {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: EXPORTS }),
  });
  const exports = data?.exports ?? [];
  const failure = error ?? begin.error;
  return (
    <Panel title={t("transfer.export.title")}>
      <p className={classes.text}>{t("transfer.export.text")}</p>
      {failure !== null && <p role="alert">{words(failure)}</p>}
      <Button loading={begin.isPending || exports.some(isUnderWay)} onClick={() => begin.mutate()}>
        {t("transfer.export.begin")}
      </Button>
      {exports.length > 0 && (
        <ul className={classes.files}>
          {exports.map((file) => (
            <ExportedFile key={file.id} file={file} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function ExportedFile({ file }: { readonly file: ExportView }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const fetching = useMutation({
    mutationFn: async () => {
      const { url } = await ask("POST /api/office/exports/{id}/address", { params: { id: file.id } });
      window.location.assign(url);
    },
  });
  const megabytes = Math.max(0.1, (file.bytes ?? 0) / 1_000_000).toFixed(1);
  return (
    <li className={classes.file}>
      <span>
        <When at={file.startedAt} /> · {file.by} ·{" "}
        {file.state === "done" ? t("transfer.export.size", { megabytes }) : t(`transfer.export.${file.state}`, { count: file.lines })}
      </span>
      {file.state === "done" && (
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          {t("transfer.export.fetch")}
        </Button>
      )}
      {fetching.error !== null && <span role="alert">{words(fetching.error)}</span>}
    </li>
  );
}
