import { Button, Group, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./leave-dialog.module.css";

export interface LeaveDialogProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Before typed changes are lost. Escape stays. */
export function LeaveDialog({ onLeave, onStay }: LeaveDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      classNames={{ title: classes.title ?? "" }}
      opened
      onClose={onStay}
      title={t("leave.title")}
      closeButtonProps={{ "aria-label": t("leave.stay") }}
      transitionProps={{ duration: 0 }}
      zIndex={300}
    >
      <p className={classes.text}>{t("leave.text")}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onLeave}>
          {t("leave.leave")}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t("leave.stay")}
        </Button>
      </Group>
    </Modal>
  );
}
