/** "Is it open at …?", asked of the hours as they stand in the form. */
import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpenVerdictView } from "../../../core/account/api/places.ts";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { localMoment } from "../format/local-moment.ts";
import type { PlaceDraft } from "./use-places.ts";
import classes from "./place-form.module.css";

export interface OpenCheckProps {
  readonly draft: PlaceDraft;
  readonly closedUntil: number | null;
}

export function OpenCheck({ draft, closedUntil }: OpenCheckProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const [at, setAt] = useState(() => localMoment(Date.now(), draft.zone));
  const check = useMutation({
    mutationFn: () => {
      const { name: _, ...hours } = draft;
      return ask("POST /api/places/open-at", { body: { ...hours, days: hours.days.filter(({ date }) => date !== ""), closedUntil, at } });
    },
  });
  return (
    <section className={`${classes.box} ${classes.raised}`}>
      <h3 className={classes.title}>{t("places.check.title")}</h3>
      <div className={classes.row}>
        <TextInput
          type="datetime-local"
          className={classes.grows}
          label={t("places.check.when")}
          value={at}
          onChange={({ currentTarget }) => {
            setAt(currentTarget.value);
            check.reset();
          }}
        />
        <Button variant="default" disabled={at === ""} loading={check.isPending} onClick={() => check.mutate()}>
          {t("places.check.button")}
        </Button>
      </div>
      <p className={classes.text} role="status">
        {check.data !== undefined && <Verdict verdict={check.data} />}
        {check.error !== null && words(check.error)}
        {check.data === undefined && check.error === null && t("places.check.draft")}
      </p>
    </section>
  );
}

function Verdict({ verdict: { open, because, exception } }: { readonly verdict: OpenVerdictView }) {
  const { t } = useTranslation();
  switch (because) {
    case "hours":
      return t(open ? "places.check.open" : "places.check.closed");
    case "exception":
      return t(open ? "places.check.openException" : "places.check.closedException", { name: exception ?? "" });
    case "closed-now":
      return t("places.check.closedNow");
    default:
      return because satisfies never;
  }
}
