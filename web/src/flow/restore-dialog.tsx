/** Going back to a version: what that means, then one click. */
import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../api/ask.ts";
import { codeOf } from "../api/account-error.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import classes from "./dialogs.module.css";

export interface RestoreDialogProps {
  readonly version: number;
  readonly onRestored: (published: number) => void;
  /** When it cannot be in force as it is (somebody has left), it can still be a draft. */
  readonly onDraft: () => Promise<void>;
  readonly onClose: () => void;
}

export function RestoreDialog({ version, onRestored, onDraft, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const failure = useFailureWords();
  const restoring = useMutation({
    mutationFn: () =>
      ask("POST /api/flow/versions/{version}/restore", {
        params: { version: String(version) },
        body: { note: t("flow.history.backNote", { version }) },
      }),
    onSuccess: (published) => onRestored(published.version),
  });
  return (
    <Modal
      classNames={{ title: classes.title }}
      opened
      onClose={onClose}
      title={t("flow.history.backTitle", { version })}
      closeButtonProps={{ "aria-label": t("flow.history.cancel") }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="md">
        <p className={classes.text}>{t("flow.history.backText")}</p>
        {restoring.error !== null && (
          <Alert color="red" role="alert">
            {t("flow.history.backFailed")} {failure(restoring.error)}
            {codeOf(restoring.error) === "plan-refused" && (
              <Button variant="subtle" size="compact-sm" onClick={() => void onDraft()}>
                {t("flow.history.asDraft")}
              </Button>
            )}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("flow.history.cancel")}
          </Button>
          <Button loading={restoring.isPending} onClick={() => restoring.mutate()}>
            {t("flow.history.back")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
