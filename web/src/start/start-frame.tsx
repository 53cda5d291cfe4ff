/** One screen of the way to the first call: what step it is, one thing to do, and in which language and light. */
import { Group, Text, Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../session/language-switch.tsx";
import { SignedInAs } from "../session/signed-in-as.tsx";
import { ThemeSwitch } from "../session/theme-switch.tsx";
import { Mark } from "../shell/mark.tsx";
import classes from "./start-frame.module.css";

/** Sign-up and its confirmation are the first two. */
const STEPS = 6;

export interface StartFrameProps {
  /** From 1. */
  readonly step: number;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function StartFrame({ step, title, lead, children }: StartFrameProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);
  return (
    <div className={classes.page}>
      <main className={classes.card} data-start-step={step}>
        <Group justify="space-between" mb="lg">
          <Group gap="xs" className={classes.brand ?? ""}>
            <Mark size={28} />
            <Text fw={600} size="lg" span>
              {t("product")}
            </Text>
          </Group>
          <span className={classes.step}>{t("start.step", { step, steps: STEPS })}</span>
        </Group>
        <div className={classes.track} aria-hidden>
          {Array.from({ length: STEPS }, (_, index) => (
            <span key={index} data-done={index < step || undefined} />
          ))}
        </div>
        <Title order={1} size="h3">
          {title}
        </Title>
        <Text c="dimmed" mt={4} mb="lg">
          {lead}
        </Text>
        {children}
      </main>
      <footer className={classes.taste}>
        <LanguageSwitch />
        <ThemeSwitch />
        <SignedInAs />
      </footer>
    </div>
  );
}
