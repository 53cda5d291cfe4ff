/** One page before the account: what it asks, in which language and light. */
import { Group, Text, Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "../shell/mark.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import classes from "./door-card.module.css";

export interface DoorCardProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  /** Wide pages have more to fill in, and stay where they are while they grow. */
  readonly wide?: boolean;
  /** Beside the product's name. */
  readonly beside?: ReactNode;
  /** Between the product's name and the title. */
  readonly above?: ReactNode;
  /** Behind language and light. */
  readonly foot?: ReactNode;
}

export function DoorCard({ title, lead, children, wide = false, beside, above, foot }: DoorCardProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);
  return (
    <div className={classes.page} data-wide={wide || undefined}>
      <main className={classes.card}>
        <Group justify="space-between" mb="lg">
          <Group gap="xs" className={classes.brand ?? ""}>
            <Mark size={28} />
            <Text fw={600} size="lg" span>
              {t("product")}
            </Text>
          </Group>
          {beside}
        </Group>
        {above}
        <Title order={1} size="h3">
          {title}
        </Title>
        <Text c="dimmed" mt={4} mb="lg" className={classes.lead ?? ""}>
          {lead}
        </Text>
        {children}
      </main>
      <footer className={classes.taste}>
        <LanguageSwitch />
        <ThemeSwitch />
        {foot}
      </footer>
    </div>
  );
}
