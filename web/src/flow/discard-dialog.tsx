import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { tell } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import classes from "./dialogs.module.css";

export interface DiscardDialogProps {
  readonly rev: number;
  readonly onDiscarded: () => void;
  readonly onClose: () => void;
}

/** Throwing the draft away, after saying what that means. */
export function DiscardDialog({ rev, onDiscarded, onClose }: DiscardDialogProps) {
  const { t } = useTranslation();
  const failure = useFailureWords();
  const discarding = useMutation({ mutationFn: () => tell("DELETE /api/flow/draft", { body: { rev } }), onSuccess: onDiscarded });
  return (
    <Modal
      classNames={{ title: classes.title }}
      opened
      onClose={onClose}
      title={t("flow.discard.title")}
      closeButtonProps={{ "aria-label": t("flow.discard.cancel") }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="md">
        <p className={classes.text}>{t("flow.discard.text")}</p>
        {discarding.error !== null && (
          <Alert color="red" role="alert">
            {failure(discarding.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("flow.discard.cancel")}
          </Button>
          <Button color="red" loading={discarding.isPending} onClick={() => discarding.mutate()}>
            {t("flow.discard.button")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
