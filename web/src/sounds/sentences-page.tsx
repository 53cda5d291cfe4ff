/** What the office says by itself, and whether calls are recorded. */
import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SentencesView } from "../../../core/account/api/sounds.ts";
import { ask } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";
import columns from "../app/columns.module.css";
import { FailureNotice } from "../app/failure-notice.tsx";
import { Panel } from "../app/panel.tsx";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading, Wish } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
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

const typedOf = ({ sentences, recordCalls }: SentencesView) => ({ sentences, recordCalls });
type Typed = ReturnType<typeof typedOf>;

const useSaveSentences = () =>
  useChange({
    list: SENTENCES,
    act: ({ known: { etag }, body }: Wish<SentencesView, Typed>) => ask("PUT /api/sentences", { body: { ...body, etag } }),
  });

function readSentences(typed: Typed): Reading<Typed, "needSound"> {
  const isEmpty = NAMES.some((name) => typed.sentences[name].some((prompt) => "text" in prompt && prompt.text.trim() === ""));
  return isEmpty ? { problem: "needSound" } : { body: typed };
}

function SentencesForm({ current }: { readonly current: SentencesView }) {
  const { t } = useTranslation();
  const form = useSavedForm({ current, typedOf, read: readSentences, saving: useSaveSentences() });
  const { sentences, recordCalls } = form.typed;
  const lacksNotice = recordCalls && sentences.recordingNotice.length === 0;
  return (
    <form onSubmit={form.submit} noValidate className={columns.single}>
      <p className={classes.text}>{t("sounds.sentences.lead")}</p>
      <Panel title={t("sounds.sentences.recordCalls")}>
        <Checkbox
          radius="xs"
          label={t("sounds.sentences.recordCalls")}
          description={t(recordCalls ? "sounds.sentences.recordCallsOn" : "sounds.sentences.recordCallsOff")}
          error={lacksNotice && t("sounds.sentences.recordCallsNeed")}
          checked={recordCalls}
          onChange={({ currentTarget }) => form.edit({ recordCalls: currentTarget.checked })}
        />
      </Panel>
      {NAMES.map((name) => (
        <Panel key={name} title={t(`sounds.sentences.names.${name}`)}>
          <PromptEditor
            label={t(`sounds.sentences.names.${name}`)}
            hideLabel
            description={t(`sounds.sentences.hints.${name}`)}
            value={sentences[name]}
            onChange={(prompts) => form.edit({ sentences: { ...sentences, [name]: prompts } })}
          />
        </Panel>
      ))}
      <SaveBar
        form={form}
        button={t("sounds.save")}
        saved={t("sounds.saved")}
        notSaved={t("sounds.notSaved")}
        problem={form.problem && t(`sounds.${form.problem}`)}
        theirs={NAMES.map((name) => sentences[name] !== current.sentences[name] && <Theirs key={name} name={name} current={current} />)}
      />
    </form>
  );
}

function Theirs({ name, current }: { readonly name: (typeof NAMES)[number]; readonly current: SentencesView }) {
  const { t } = useTranslation();
  const words = current.sentences[name].map((prompt) => ("text" in prompt ? prompt.text : t("sounds.recorded"))).join(" ");
  return <p className={classes.text}>{`${t(`sounds.sentences.names.${name}`)}: ${words}`}</p>;
}
