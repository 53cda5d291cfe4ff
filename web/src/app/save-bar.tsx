/** The end of a form: what went wrong, what somebody else did meanwhile, the button that saves, and that it is saved. */
import { Alert, Button } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { codeOf } from "../api/account-error.ts";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "./use-failure-words.ts";
import classes from "./save-bar.module.css";

export interface SaveBarProps {
  readonly saving: { readonly error: Error | null; readonly isPending: boolean; readonly isSuccess: boolean };
  /** "Save", as this form says it. */
  readonly button: string;
  readonly saved: string;
  readonly notSaved: string;
  /** What the form itself doesn't take. */
  readonly problem?: string | undefined;
  /** More on why the server didn't take it. */
  readonly children?: ReactNode;
  /** Somebody else saved meanwhile: theirs, in words, and the two ways on. */
  readonly stale?: StaleWays;
}

interface StaleWays {
  /** What there is now; absent when it is gone. */
  readonly theirs: ReactNode | undefined;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

export function SaveBar({ saving, button, saved, notSaved, problem, children, stale }: SaveBarProps) {
  const words = useFailureWords();
  const isStale = codeOf(saving.error) === "stale" && stale !== undefined;
  return (
    <div className={classes.bar}>
      {isStale && <StaleAlert {...stale} />}
      {saving.error !== null && !isStale && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {notSaved} {words(saving.error)}
          {children}
        </Alert>
      )}
      <div className={classes.save}>
        <Button type="submit" loading={saving.isPending}>
          {button}
        </Button>
        <span role="status" className={classes.saved} data-wrong={problem !== undefined || undefined}>
          {problem}
          {problem === undefined && saving.isSuccess && (
            <>
              <IconCheck size={16} aria-hidden /> {saved}
            </>
          )}
        </span>
      </div>
    </div>
  );
}

function StaleAlert({ theirs, onTakeTheirs, onKeepMine }: StaleWays) {
  const { t } = useTranslation();
  return (
    <div className={classes.stale} role="alert">
      <p className={classes.title}>
        <IconAlertCircle size={18} aria-hidden /> {t("stale.title")}
      </p>
      <p className={classes.text}>{theirs === undefined ? t("stale.gone") : t("stale.text")}</p>
      {theirs !== undefined && <div className={classes.theirs}>{theirs}</div>}
      <div className={classes.ways}>
        {theirs !== undefined && (
          <Button size="xs" onClick={onKeepMine}>
            {t("stale.mine")}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t("stale.theirs")}
        </Button>
      </div>
    </div>
  );
}
