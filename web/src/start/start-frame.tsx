/** One screen of the way to the first call: what step it is, and one thing to do. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DoorCard } from "../session/door-card.tsx";
import { SignedInAs } from "../session/signed-in-as.tsx";
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
  const track = (
    <div className={classes.track} aria-hidden>
      {Array.from({ length: STEPS }, (_, index) => (
        <span key={index} data-done={index < step || undefined} />
      ))}
    </div>
  );
  return (
    <DoorCard
      title={title}
      lead={lead}
      wide
      beside={<span className={classes.step}>{t("start.step", { step, steps: STEPS })}</span>}
      above={track}
      foot={<SignedInAs />}
    >
      {children}
    </DoorCard>
  );
}
