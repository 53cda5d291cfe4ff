/** Nothing is here, why, and the one thing to do next. */
import { Center, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./notice.module.css";

export interface EmptyNoticeProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

export function EmptyNotice({ icon, title, text, children }: EmptyNoticeProps) {
  return (
    <Center mih={320} p="lg">
      <Stack align="center" gap="xs" maw={400}>
        <span className={classes.quiet} aria-hidden>
          {icon}
        </span>
        <Text fw={600} size="md">
          {title}
        </Text>
        <Text c="dimmed" ta="center">
          {text}
        </Text>
        {children}
      </Stack>
    </Center>
  );
}
