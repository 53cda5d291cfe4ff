/** Who can be reached now; whoever can't stands first, since that is what is to be mended. */
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { StandingsView } from "../../../core/account/api/people.ts";
import { ask } from "../api/ask.ts";
import { FailureNotice } from "../app/failure-notice.tsx";
import { Panel } from "../app/panel.tsx";
import { Standing } from "../reach/standing.tsx";
import { useMay } from "../session/use-may.ts";
import classes from "./who-is-reachable.module.css";

const SHOWN = 8;
/** Somebody's change shows within this (milliseconds), while one looks. */
const FRESH = 30_000;

type Shown = StandingsView["people"][number];

export function WhoIsReachable() {
  const { t } = useTranslation();
  const mayChange = useMay("people.manage");
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["standings"],
    queryFn: ({ signal }) => ask("GET /api/standings", {}, { signal }),
    refetchInterval: FRESH,
  });
  if (data === undefined && error !== null) return <FailureNotice error={error} retry={() => void refetch()} retrying={isFetching} />;
  // Somebody without an extension, in an office whose people are not theirs to see.
  if (data?.people.length === 0) return null;
  const aside = mayChange ? <Link href="/people">{t("nav.people")}</Link> : <Link href="/my-phone">{t("nav.phone")}</Link>;
  return (
    <Panel title={t("home.reachable")} aside={aside}>
      {data === undefined ? (
        <div role="status" aria-label={t("reach.loading")}>
          <Skeleton height={20} width="70%" />
        </div>
      ) : (
        <Rows people={data.people} mayChange={mayChange} />
      )}
    </Panel>
  );
}

function Rows({ people, mayChange }: { readonly people: readonly Shown[]; readonly mayChange: boolean }) {
  const { t } = useTranslation();
  const sorted = people.toSorted((a, b) => Number(a.standing === "reachable") - Number(b.standing === "reachable"));
  const reachable = people.filter(({ standing }) => standing === "reachable").length;
  const rest = people.length - SHOWN;
  return (
    <>
      {people.length > 1 && <p className={classes.count}>{t("home.reachableCount", { count: reachable, all: people.length })}</p>}
      <ul className={classes.rows}>
        {sorted.slice(0, SHOWN).map(({ extension, name, standing }) => (
          <li key={extension} className={classes.row}>
            {mayChange ? <Link href={`/people/${extension}`}>{name}</Link> : <span>{name}</span>}
            <Standing is={standing} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={classes.count}>{t("home.reachableMore", { count: rest })}</p>}
    </>
  );
}
