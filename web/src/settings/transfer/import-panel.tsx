import { Button, Checkbox, FileInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportView } from "../../../../core/account/api/office.ts";
import { AccountError } from "../../api/account-error.ts";
import { ask } from "../../api/ask.ts";
import { Panel } from "../../app/panel.tsx";
import { useFailureWords } from "../../app/use-failure-words.ts";
import { When } from "../../format/when.tsx";
import { usePhoneNumbers } from "../../format/use-phone-numbers.ts";
import classes from "./transfer.module.css";

interface Checked {
  readonly id: string;
  readonly view: ImportView;
}

/** Takes a file, shows what it would change, and changes it when that is said. */
export function ImportPanel() {
  const { t } = useTranslation();
  const words = useFailureWords();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [asCopy, setAsCopy] = useState(false);
  const checking = useMutation({ mutationFn: sendAndCheck });
  const applying = useMutation({
    mutationFn: ({ id }: Checked) => ask("POST /api/office/imports/{id}/apply", { params: { id }, body: { asCopy } }),
    // Nothing that was known of the office is sure any more.
    onSuccess: () => queries.invalidateQueries(),
  });
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setAsCopy(false);
    checking.reset();
    applying.reset();
    if (chosen !== null) checking.mutate(chosen);
  };
  const checked = checking.data;
  return (
    <Panel title={t("transfer.import.title")}>
      <p className={classes.text}>{t("transfer.import.text")}</p>
      <FileInput
        label={t("transfer.import.file")}
        accept=".gz,application/gzip"
        placeholder={t("transfer.import.choose")}
        clearable
        value={file}
        onChange={choose}
        disabled={checking.isPending || applying.isPending}
      />
      {checking.isPending && <p role="status">{t("transfer.import.checking")}</p>}
      {checking.error !== null && (
        <p role="alert" className={classes.problem}>
          {words(checking.error)}
          <Problems error={checking.error} />
        </p>
      )}
      {checked !== undefined && applying.data === undefined && (
        <div className={classes.preview}>
          <Preview view={checked.view} />
          {checked.view.isForeign && (
            <Checkbox
              label={t("transfer.import.asCopy", { office: checked.view.office })}
              checked={asCopy}
              onChange={({ currentTarget }) => setAsCopy(currentTarget.checked)}
            />
          )}
          {applying.error !== null && <p role="alert">{words(applying.error)}</p>}
          <Button
            color="red"
            disabled={checked.view.isForeign && !asCopy}
            loading={applying.isPending}
            onClick={() => applying.mutate(checked)}
          >
            {t("transfer.import.apply")}
          </Button>
        </div>
      )}
      {applying.data !== undefined && <p role="status">{t("transfer.import.done", { office: applying.data.office })}</p>}
    </Panel>
  );
}

async function sendAndCheck(file: File): Promise<Checked> {
  const { id, url } = await ask("POST /api/office/imports", { body: { bytes: file.size } });
  const sent = await fetch(url, { method: "PUT", headers: { "content-type": "application/gzip" }, body: file }).catch(() => undefined);
  if (sent?.ok !== true) throw new AccountError("no-connection", 0);
  return { id, view: await ask("POST /api/office/imports/{id}/check", { params: { id } }) };
}

function Problems({ error }: { readonly error: Error }) {
  const problems = error instanceof AccountError ? error.problems.slice(0, 5) : [];
  return problems.map(({ path, message }) => <span key={path}> {message}</span>);
}

function Preview({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  const { office, people, offices, steps, sounds, draft, numbersLeftOut, stepsLeftOut, devicesLeftOut } = view;
  return (
    <>
      <p>
        {t("transfer.import.of", { office })} <When at={view.madeAt} />
      </p>
      <ul>
        <li>{t("transfer.import.replaces", { people, offices, steps })}</li>
        {numbersLeftOut.length > 0 && (
          <li>
            {t("transfer.import.numbersLeftOut", { count: numbersLeftOut.length, numbers: numbersLeftOut.map(phoneNumber).join(", ") })}
          </li>
        )}
        {sounds > 0 && <li>{t("transfer.import.sounds", { count: sounds })}</li>}
        {draft === "taken" && <li>{t("transfer.import.draft")}</li>}
        {draft === "left-out" && <li>{t("transfer.import.draftLeftOut")}</li>}
        {stepsLeftOut > 0 && <li>{t("transfer.import.stepsLeftOut", { count: stepsLeftOut })}</li>}
        {devicesLeftOut > 0 && <li>{t("transfer.import.devicesLeftOut", { count: devicesLeftOut })}</li>}
        <li>{t("transfer.import.keeps")}</li>
      </ul>
    </>
  );
}
