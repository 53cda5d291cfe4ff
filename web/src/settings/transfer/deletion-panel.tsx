import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { DeletionView } from "../../../../core/account/api/office.ts";
import { ask } from "../../api/ask.ts";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { Panel } from "../../app/panel.tsx";
import { useFailureWords } from "../../app/use-failure-words.ts";
import { usePhoneNumbers } from "../../format/use-phone-numbers.ts";
import { dayAt, longDay } from "../../format/day.ts";
import { useLanguage } from "../../language/use-language.ts";
import { useOffice } from "../../shell/office.ts";
import classes from "./transfer.module.css";

const DELETION = ["deletion"] as const;

/** What goes, when, and how it is stopped; nothing is deleted before the office's name is typed. */
export function DeletionPanel() {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: DELETION,
    queryFn: ({ signal }) => ask("GET /api/office/deletion", {}, { signal }),
  });
  return (
    <Panel title={t("transfer.deletion.title")}>
      {data === undefined && error !== null && <FailureNotice error={error} retry={() => void refetch()} retrying={isFetching} />}
      {data !== undefined && (data.planned === undefined ? <Ask view={data} /> : <Planned planned={data.planned} />)}
    </Panel>
  );
}

function Ask({ view }: { readonly view: DeletionView }) {
  const { t } = useTranslation();
  const { name } = useOffice();
  const { phoneNumber } = usePhoneNumbers();
  const words = useFailureWords();
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const deletion = useMutation({
    mutationFn: () => ask("POST /api/office/deletion", { body: { confirm: name } }),
    onSuccess: (answered) => queries.setQueryData(DELETION, answered),
  });
  const isConfirmed = typed.trim() === name;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isConfirmed) deletion.mutate();
  };
  return (
    <>
      <ul>
        <li>{t("transfer.deletion.calls")}</li>
        <li>{t("transfer.deletion.people", { people: view.people, members: view.members })}</li>
        {view.numbers.length > 0 && (
          <li>{t("transfer.deletion.numbers", { count: view.numbers.length, numbers: view.numbers.map(phoneNumber).join(", ") })}</li>
        )}
        {view.keepsLedger && <li>{t("transfer.deletion.ledger")}</li>}
        <li>{t("transfer.deletion.grace")}</li>
      </ul>
      {view.mustSwitchOff ? (
        <p>
          {t("transfer.deletion.switchOff")} <Link href="/billing/switch-off">{t("transfer.deletion.toSwitchOff")}</Link>
        </p>
      ) : (
        <form onSubmit={submit} noValidate className={classes.form}>
          {deletion.error !== null && <p role="alert">{words(deletion.error)}</p>}
          <TextInput
            label={t("transfer.deletion.confirm", { name })}
            error={tried && !isConfirmed && t("transfer.deletion.wrongName", { name })}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit" color="red" loading={deletion.isPending} className={classes.button}>
            {t("transfer.deletion.button")}
          </Button>
        </form>
      )}
    </>
  );
}

function Planned({ planned }: { readonly planned: NonNullable<DeletionView["planned"]> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useOffice();
  const words = useFailureWords();
  const queries = useQueryClient();
  const keeping = useMutation({
    mutationFn: () => ask("DELETE /api/office/deletion", {}),
    onSuccess: (answered) => queries.setQueryData(DELETION, answered),
  });
  const day = longDay(dayAt(planned.dueAt, zone), language);
  if (planned.hasBegun) return <p role="status">{t("transfer.deletion.begun")}</p>;
  return (
    <>
      <p role="status">{t("transfer.deletion.planned", { day, name: planned.askedBy ?? "" })}</p>
      {keeping.error !== null && <p role="alert">{words(keeping.error)}</p>}
      <Button loading={keeping.isPending} onClick={() => keeping.mutate()}>
        {t("transfer.deletion.keep")}
      </Button>
    </>
  );
}
