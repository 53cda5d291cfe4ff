/** Replaces a rate deck by a file: first every difference, then, when it is wanted, the change. */
import { Alert, Button, FileButton } from "@mantine/core";
import { IconAlertCircle, IconArrowLeft, IconCircleCheck, IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "wouter";
import columns from "../app/columns.module.css";
import { FailureNotice } from "../app/failure-notice.tsx";
import { Panel } from "../app/panel.tsx";
import topUp from "../billing/top-up.module.css";
import { PageHead } from "../shell/page-head.tsx";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { ImportFailure } from "./import-failure.tsx";
import { RateDifferences } from "./rate-differences.tsx";
import { useImportRates, useRateDecks } from "./use-rates.ts";
import classes from "./rates.module.css";

const LARGEST_FILE = 5 * 1024 * 1024;

export function RateImportPage({ deck }: { readonly deck: string }) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { decks, error, ask, isAsking } = useRateDecks();
  const known = decks?.find(({ id }) => id === deck);
  return (
    <>
      <PageHead title={t("provider.rates.importInto", { deck })} />
      {decks === undefined && error === null && <PageSkeleton label={t("provider.rates.loading")} body />}
      {decks === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {decks !== undefined && (
        <div className={columns.single} style={{ maxWidth: 1104 }}>
          <Link href="/provider/rates" className={topUp.back}>
            <IconArrowLeft size={16} aria-hidden />
            {t("provider.rates.back")}
          </Link>
          <Import deck={deck} currency={known?.currency ?? address.get("currency") ?? "USD"} version={known?.version ?? 0} />
        </div>
      )}
    </>
  );
}

interface ImportProps {
  readonly deck: string;
  readonly currency: string;
  /** As the list of decks knows it. */
  readonly version: number;
}

type Chosen = { readonly name: string; readonly csv: string } | { readonly name: string; readonly problem: "tooLarge" | "unreadable" };

function Import({ deck, currency, version }: ImportProps) {
  const { t } = useTranslation();
  const comparing = useImportRates(deck);
  const applying = useImportRates(deck);
  const [chosen, setChosen] = useState<Chosen>();
  const compare = (csv: string): void => {
    applying.reset();
    comparing.mutate({ csv, currency, before: version, dryRun: true });
  };
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return;
    comparing.reset();
    applying.reset();
    const next = await read(file);
    setChosen(next);
    if ("csv" in next) compare(next.csv);
  };
  const shown = comparing.data;
  const differences = shown?.differences.length ?? 0;
  return (
    <Panel title={t("provider.rates.import")}>
      <p className={classes.lead}>{t("provider.rates.lead")}</p>
      <p className={classes.text}>{t("provider.rates.columns")}</p>
      <div className={classes.choose}>
        <FileButton onChange={(file) => void choose(file)} accept=".csv,text/csv">
          {(props) => (
            <Button
              {...props}
              variant={chosen === undefined ? "filled" : "default"}
              loading={comparing.isPending}
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            >
              {t(chosen === undefined ? "provider.rates.choose" : "provider.rates.other")}
            </Button>
          )}
        </FileButton>
        {chosen !== undefined && <span className={classes.text}>{chosen.name}</span>}
      </div>
      {chosen !== undefined && "problem" in chosen && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t(`provider.rates.${chosen.problem}`)}
        </Alert>
      )}
      {comparing.isPending && (
        <p role="status" className={classes.text}>
          {t("provider.rates.comparing", { file: chosen?.name ?? "" })}
        </p>
      )}
      {comparing.error !== null && <ImportFailure error={comparing.error} file={chosen?.name ?? ""} />}
      {applying.data?.applied === true ? (
        <p role="status" className={classes.applied}>
          <IconCircleCheck size={20} stroke={1.6} aria-hidden />
          {t("provider.rates.applied", { version: applying.data.version })}
        </p>
      ) : (
        shown !== undefined &&
        chosen !== undefined &&
        "csv" in chosen && (
          <>
            <div className={classes.apply}>
              <p className={classes.counts}>{differences === 0 ? t("provider.rates.same") : t("provider.rates.counts", shown.counts)}</p>
              {differences > 0 && applying.error === null && (
                <Button
                  loading={applying.isPending}
                  onClick={() => applying.mutate({ csv: chosen.csv, currency, before: shown.version, dryRun: false })}
                >
                  {t("provider.rates.apply", { count: differences })}
                </Button>
              )}
            </div>
            {applying.error !== null && (
              <ImportFailure error={applying.error} file={chosen.name} onCompareAgain={() => compare(chosen.csv)} />
            )}
            <RateDifferences key={chosen.csv} differences={shown.differences} />
          </>
        )
      )}
    </Panel>
  );
}

async function read(file: File): Promise<Chosen> {
  const { name } = file;
  if (file.size > LARGEST_FILE) return { name, problem: "tooLarge" };
  try {
    return { name, csv: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { name, problem: "unreadable" };
  }
}
