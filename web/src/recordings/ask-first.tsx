/** A button that takes something away: the first press says what goes, the second does it. Nothing is lost by a slip. */
import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../app/use-failure-words.ts";
import classes from "./ask-first.module.css";

export interface AskFirstProps {
  /** What the first button says. */
  readonly label: string;
  /** What happens, before the second. */
  readonly consequence: ReactNode;
  /** What the second says. */
  readonly confirm: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
}

export function AskFirst({ label, consequence, confirm, isPending, error, onConfirm }: AskFirstProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <div>
        <Button
          ref={first}
          variant="subtle"
          color="red"
          size="compact-sm"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {label}
        </Button>
      </div>
    );
  return (
    <div className={classes.asking} role="group" aria-label={label}>
      <p className={classes.consequence}>{consequence}</p>
      {error !== null && <p role="alert">{words(error)}</p>}
      <div className={classes.buttons}>
        <Button ref={keep} variant="default" onClick={() => setAsking(false)}>
          {t("removal.keep")}
        </Button>
        <Button color="red" loading={isPending} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </div>
  );
}
