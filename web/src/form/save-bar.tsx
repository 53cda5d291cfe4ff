/** The end of a form: what went wrong, what somebody else did meanwhile, the button that saves, that it is saved, and taking that back. */
import { Alert, Button } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { codeOf } from "../api/account-error.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import type { SavedState } from "./use-saved-form.ts";
import classes from "./save-bar.module.css";

export interface SaveBarProps {
  readonly form: SavedState;
  /** "Save", as this form says it. */
  readonly button: string;
  readonly saved: string;
  readonly notSaved: string;
  /** What the form itself doesn't take. */
  readonly problem?: string | undefined;
  /** More on why the server didn't take it. */
  readonly children?: ReactNode;
  /** What somebody else saved meanwhile, in words; absent when it is gone. */
  readonly theirs?: ReactNode;
}

export function SaveBar({ form, button, saved, notSaved, problem, children, theirs }: SaveBarProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const { saving, turn, isEdited } = form;
  const isStale = codeOf(saving.error) === "stale";
  const isDone = problem === undefined && saving.isSuccess && !isEdited;
  return (
    <div className={classes.bar}>
      {isStale && <StaleAlert form={form} theirs={theirs} />}
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
          {isDone && (
            <>
              <IconCheck size={16} aria-hidden /> {turn?.done === "takenBack" ? t("saved.takenBack") : saved}
            </>
          )}
        </span>
        {isDone && turn !== undefined && (
          <Button variant="subtle" size="compact-sm" onClick={turn.back}>
            {t(turn.done === "saved" ? "saved.undo" : "saved.redo")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What somebody else saved meanwhile, and the two ways on. */
export function StaleAlert({ form, theirs }: Pick<SaveBarProps, "form" | "theirs">) {
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
          <Button size="xs" onClick={form.keepMine}>
            {t("stale.mine")}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={form.takeTheirs}>
          {t("stale.theirs")}
        </Button>
      </div>
    </div>
  );
}
