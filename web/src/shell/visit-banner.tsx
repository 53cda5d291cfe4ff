/** On every page while the provider is here in the owner's place: till when, why, and the way out. */
import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView, TenantView } from "../../../core/account/api/session.ts";
import { tell } from "../api/ask.ts";
import { timeOfDay } from "../format/moment.ts";
import { useLanguage } from "../language/use-language.ts";
import { SESSION } from "../session/session-query.ts";
import { Banner } from "./banner.tsx";

export interface VisitBannerProps {
  readonly visit: NonNullable<SessionView["visit"]>;
  readonly office: TenantView;
}

export function VisitBanner({ visit, office }: VisitBannerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const leave = (): void => window.location.assign(`/provider/tenants/${office.id}`);
  const end = useMutation({
    mutationFn: () => tell("DELETE /api/provider/tenants/{tenant}/visits", { params: { tenant: office.id } }),
    // A visit that is over already is left all the same.
    onSettled: leave,
  });
  useEndOf(visit.until);
  const time = timeOfDay(visit.until, { language, zone: office.zone });
  return (
    <Banner
      label={t("identity.visit.label")}
      tone="warning"
      icon={IconEye}
      text={t("identity.visit.banner", { office: office.name, time, reason: visit.reason })}
    >
      <Button size="sm" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        {t("identity.visit.end")}
      </Button>
    </Banner>
  );
}

/** When the hour is over, the session says so, and the office's pages go. */
function useEndOf(until: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: SESSION }), Math.max(0, until - Date.now()) + 500);
    return () => clearTimeout(timer);
  }, [until, queries]);
}
