/** What failed, what to do about it, and the button that does it. */
import { Button, Center, Stack, Text } from "@mantine/core";
import { IconPlugConnectedX, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "./use-failure-words.ts";
import classes from "./notice.module.css";

export interface FailureNoticeProps {
  readonly error: unknown;
  readonly retry: () => void;
  readonly retrying: boolean;
  /** Fills the window, when there is nothing else to show. */
  readonly wholePage?: boolean;
}

export function FailureNotice({ error, retry, retrying, wholePage = false }: FailureNoticeProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  return (
    <Center mih={wholePage ? "100dvh" : 320} p="lg" role="alert">
      <Stack align="center" gap="xs" maw={420}>
        <IconPlugConnectedX size={32} stroke={1.6} className={classes.lost} aria-hidden />
        <Text fw={600} size="md">
          {t("error.title")}
        </Text>
        <Text c="dimmed" ta="center">
          {words(error)}
        </Text>
        <Button mt="xs" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={retry} loading={retrying}>
          {t("error.retry")}
        </Button>
      </Stack>
    </Center>
  );
}
