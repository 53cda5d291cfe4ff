/** What the office says by itself, and whether calls are recorded. */
import { Checkbox } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { SentencesView } from "../../../core/account/api/sounds.ts";
import { ask } from "../api/ask.ts";
import columns from "../app/columns.module.css";
import { FailureNotice } from "../app/failure-notice.tsx";
import { Panel } from "../app/panel.tsx";
import { SaveBar } from "../app/save-bar.tsx";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { PromptEditor } from "./prompt-editor.tsx";
import classes from "./sound-form.module.css";

const SENTENCES = ["sentences"] as const;
const NAMES = ["recordingNotice", "noSuchExtension", "nothingHeard", "thanksForMessage", "goodbye", "screening"] as const;

export function SentencesPage() {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: SENTENCES,
    queryFn: ({ signal }) => ask("GET /api/sentences", {}, { signal }),
  });
  if (data !== undefined) return <SentencesForm current={data} />;
  if (error === null) return <PageSkeleton label={t("sounds.loading")} body />;
  return <FailureNotice error={error} retry={() => void refetch()} retrying={isFetching} />;
}

function SentencesForm({ current }: { readonly current: SentencesView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(current);
  const [isChanged, setIsChanged] = useState(false);
  useUnsavedGuard(isChanged);
  const saving = useMutation({
    mutationFn: (body: SentencesView) => ask("PUT /api/sentences", { body }),
    onSuccess: (saved) => {
      queries.setQueryData(SENTENCES, saved);
      setTyped(saved);
      setIsChanged(false);
    },
    onError: () => queries.invalidateQueries({ queryKey: SENTENCES }),
  });
  const edit = (changes: Partial<SentencesView>): void => {
    setTyped({ ...typed, ...changes });
    setIsChanged(true);
    saving.reset();
  };
  const { sentences, recordCalls } = typed;
  const isEmpty = NAMES.some((name) => sentences[name].some((prompt) => "text" in prompt && prompt.text.trim() === ""));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isEmpty) saving.mutate(typed);
  };
  const lacksNotice = recordCalls && sentences.recordingNotice.length === 0;
  const takeTheirs = (): void => {
    setTyped(current);
    setIsChanged(false);
    saving.reset();
  };
  return (
    <form onSubmit={submit} noValidate className={columns.single}>
      <p className={classes.text}>{t("sounds.sentences.lead")}</p>
      <Panel title={t("sounds.sentences.recordCalls")}>
        <Checkbox
          radius="xs"
          label={t("sounds.sentences.recordCalls")}
          description={t(recordCalls ? "sounds.sentences.recordCallsOn" : "sounds.sentences.recordCallsOff")}
          error={lacksNotice && t("sounds.sentences.recordCallsNeed")}
          checked={recordCalls}
          onChange={({ currentTarget }) => edit({ recordCalls: currentTarget.checked })}
        />
      </Panel>
      {NAMES.map((name) => (
        <Panel key={name} title={t(`sounds.sentences.names.${name}`)}>
          <PromptEditor
            label={t(`sounds.sentences.names.${name}`)}
            hideLabel
            description={t(`sounds.sentences.hints.${name}`)}
            value={sentences[name]}
            onChange={(prompts) => edit({ sentences: { ...sentences, [name]: prompts } })}
          />
        </Panel>
      ))}
      <SaveBar
        saving={saving}
        button={t("sounds.save")}
        saved={t("sounds.saved")}
        notSaved={t("sounds.notSaved")}
        problem={isEmpty ? t("sounds.needSound") : undefined}
        stale={{
          theirs: NAMES.map((name) => sentences[name] !== current.sentences[name] && <Theirs key={name} name={name} current={current} />),
          onTakeTheirs: takeTheirs,
          onKeepMine: () => saving.mutate({ ...typed, etag: current.etag }),
        }}
      />
    </form>
  );
}

function Theirs({ name, current }: { readonly name: (typeof NAMES)[number]; readonly current: SentencesView }) {
  const { t } = useTranslation();
  const words = current.sentences[name].map((prompt) => ("text" in prompt ? prompt.text : t("sounds.recorded"))).join(" ");
  return <p className={classes.text}>{`${t(`sounds.sentences.names.${name}`)}: ${words}`}</p>;
}
