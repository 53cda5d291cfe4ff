/** Publishing the draft, with a word for the history. */
import { Alert, Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BehindView } from "../../../core/account/api/flow.ts";
import { AccountError } from "../api/account-error.ts";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useFlowUi } from "./flow-context.ts";
import { ProblemList } from "./problem-list.tsx";
import classes from "./dialogs.module.css";

export interface PublishDialogProps {
  /** So many things are other than what is published. */
  readonly differences: number;
  /** Saves what is unsaved. */
  readonly flush: () => Promise<number | undefined>;
  readonly onPublished: (version: number) => void;
  readonly onBehind: (behind: BehindView, rev: number) => void;
  readonly onClose: () => void;
}

export function PublishDialog({ differences, flush, onPublished, onBehind, onClose }: PublishDialogProps) {
  const { t } = useTranslation();
  const { problems } = useFlowUi();
  const failure = useFailureWords();
  const [note, setNote] = useState("");
  const publishing = useMutation({
    mutationFn: async () => {
      const rev = await flush();
      if (rev === undefined) throw new AccountError("no-connection", 0);
      try {
        return await ask("POST /api/flow/publications", { body: { note, rev } });
      } catch (error) {
        const behind = behindOf(error);
        if (behind === undefined) throw error;
        onBehind(behind, rev);
        return undefined;
      }
    },
    onSuccess: (published) => published !== undefined && onPublished(published.version),
  });
  return (
    <Modal
      classNames={{ title: classes.title }}
      opened
      onClose={onClose}
      title={t("flow.publish.title")}
      closeButtonProps={{ "aria-label": t("flow.publish.cancel") }}
      size="lg"
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="md">
        <p className={classes.text}>{t("flow.publish.lead")}</p>
        <p className={classes.quiet}>{t("flow.publish.changes", { count: differences })}</p>
        {problems.length > 0 && (
          <Alert color="yellow" title={t("flow.publish.blocked")}>
            <ProblemList />
          </Alert>
        )}
        <Textarea
          data-autofocus
          label={t("flow.publish.noteLabel")}
          description={t("flow.publish.note")}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {publishing.error !== null && (
          <Alert color="red" role="alert">
            {t("flow.publish.failed")} {failure(publishing.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("flow.publish.cancel")}
          </Button>
          <Button disabled={problems.length > 0} loading={publishing.isPending} onClick={() => publishing.mutate()}>
            {t("flow.publish.button")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function behindOf(error: unknown): BehindView | undefined {
  if (!(error instanceof AccountError) || error.code !== "flow-behind") return undefined;
  return isBehind(error.current) ? error.current : undefined;
}

/** The same deployment serves pages and API: this refusal holds what was published meanwhile. */
const isBehind = (current: unknown): current is BehindView => typeof current === "object" && current !== null && "conflicts" in current;
