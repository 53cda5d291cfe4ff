/** Every office, open or closed now; one of them may be open beside the list. */
import { Button } from "@mantine/core";
import { IconLock, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import table from "../app/data-table.module.css";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { useMay } from "../session/use-may.ts";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { PageHead } from "../shell/page-head.tsx";
import { PlaceDrawer } from "./place-drawer.tsx";
import { PlaceRows } from "./place-rows.tsx";
import { usePlaces } from "./use-places.ts";

export function PlacesPage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const may = useMay("offices.manage");
  return (
    <>
      <PageHead title={t("places.title")} />
      {may ? (
        <PlaceList openId={openId} />
      ) : (
        <EmptyNotice icon={<IconLock size={32} stroke={1.6} />} title={t("places.notAllowed")} text={t("places.notAllowedText")} />
      )}
    </>
  );
}

function PlaceList({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const { places, error, isAsking, ask } = usePlaces();
  return (
    <>
      {places === undefined && error === null && <CallsSkeleton label={t("places.loading")} />}
      {places === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {places !== undefined && (
        <>
          <PlaceRows places={places} openId={openId} />
          <div className={table.more}>
            <Button
              renderRoot={(props) => <Link {...props} href="/places/new" state={FROM_LIST} />}
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {t("places.add")}
            </Button>
          </div>
        </>
      )}
      <PlaceDrawer id={openId} places={places} />
    </>
  );
}
