import { Button, TextInput } from "@mantine/core";
import { IconCoins, IconDownload, IconUpload } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import type { RateDeckListView } from "../../../core/account/api/tariffs.ts";
import { fileAddress } from "../api/ask.ts";
import columns from "../app/columns.module.css";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { Panel } from "../app/panel.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { useRateDecks } from "./use-rates.ts";
import classes from "./rates.module.css";

/** The decks that price paid calls, each as a file to fetch and to replace. */
export function RatesPage() {
  const { t } = useTranslation();
  const { decks, error, ask, isAsking } = useRateDecks();
  return (
    <>
      <PageHead title={t("provider.rates.title")} />
      {decks === undefined && error === null && <PageSkeleton label={t("provider.rates.loading")} body />}
      {decks === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {decks !== undefined && (
        <div className={columns.single}>
          {decks.length === 0 && (
            <EmptyNotice
              icon={<IconCoins size={32} stroke={1.6} />}
              title={t("provider.rates.emptyTitle")}
              text={t("provider.rates.emptyText")}
            />
          )}
          {decks.map((deck) => (
            <Deck key={deck.id} deck={deck} />
          ))}
          <Panel title={t("provider.rates.new")}>
            <NewDeck />
          </Panel>
        </div>
      )}
    </>
  );
}

function Deck({ deck: { id, currency, version, rates } }: { readonly deck: RateDeckListView["decks"][number] }) {
  const { t } = useTranslation();
  const facts = [
    `${t("provider.rates.count")}: ${rates.toLocaleString("en")}`,
    `${t("provider.rates.currency")}: ${currency}`,
    `${t("provider.rates.version")}: ${version}`,
  ];
  return (
    <section className={classes.deck} aria-labelledby={`deck-${id}`}>
      <div>
        <h2 id={`deck-${id}`} className={classes.name}>
          {id}
        </h2>
        <p className={classes.text}>{facts.join(" · ")}</p>
      </div>
      <div className={classes.buttons}>
        <Button
          component="a"
          href={fileAddress("GET /api/provider/rates/{deck}", { params: { deck: `${id}.csv` } })}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t("provider.rates.export")}
        </Button>
        <Button
          component={Link}
          href={`/provider/rates/${encodeURIComponent(id)}`}
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden />}
        >
          {t("provider.rates.import")}
        </Button>
      </div>
    </section>
  );
}

function NewDeck() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [id, setId] = useState("");
  const [currency, setCurrency] = useState("USD");
  const [tried, setTried] = useState(false);
  const isId = /^[a-z0-9-]{1,32}$/.test(id);
  const isCurrency = /^[A-Z]{3}$/.test(currency);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isId && isCurrency) navigate(`/provider/rates/${id}?currency=${currency}`);
  };
  return (
    <form onSubmit={submit} noValidate className={classes.new}>
      <TextInput
        label={t("provider.rates.newId")}
        error={tried && !isId && t("provider.plans.problems.id")}
        autoComplete="off"
        value={id}
        onChange={({ currentTarget }) => setId(currentTarget.value)}
      />
      <TextInput
        label={t("provider.rates.currency")}
        error={tried && !isCurrency && t("provider.plans.problems.currency")}
        autoComplete="off"
        value={currency}
        onChange={({ currentTarget }) => setCurrency(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("provider.rates.import")}
      </Button>
    </form>
  );
}
