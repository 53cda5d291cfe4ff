/** Above every page while callers don't reach the office, or soon won't: what is wrong, and the one button that mends it. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import type { StandingView } from "../../../core/account/api/standing.ts";
import { addDays, longDay } from "../format/day.ts";
import { useLanguage } from "../language/use-language.ts";
import { useMay } from "../session/use-may.ts";
import { Banner } from "../shell/banner.tsx";
import { useBilling } from "./use-billing.ts";

const TONES = { grace: "warning", blocked: "alarm", held: "alarm", off: "calm" } as const;

export function StandingBanner() {
  const { t } = useTranslation();
  const { billing } = useBilling();
  const [location] = useLocation();
  const words = useBannerWords();
  const may = { pay: useMay("billing.pay"), switch: useMay("billing.switch") };
  if (billing === undefined || billing.standing.kind === "good") return null;
  const { standing } = billing;
  const remedy = remedyOf(standing, may);
  const icon = standing.kind === "grace" ? IconAlertTriangle : IconLock;
  return (
    <Banner label={t("billing.banner.label")} tone={TONES[standing.kind]} icon={icon} text={words(standing)}>
      {remedy !== undefined && location !== remedy.path && (
        <Button component={Link} href={remedy.path} size="sm" variant={remedy.is === "topUp" ? "filled" : "default"}>
          {t(remedy.is === "topUp" ? "billing.topUp" : `billing.banner.${remedy.is}`)}
        </Button>
      )}
    </Banner>
  );
}

interface Remedy {
  readonly path: string;
  readonly is: "topUp" | "heldButton" | "offButton";
}

function remedyOf({ kind }: StandingView, may: { readonly pay: boolean; readonly switch: boolean }): Remedy | undefined {
  switch (kind) {
    case "good":
      return undefined;
    case "grace":
    case "blocked":
      return may.pay ? { path: "/billing/top-up", is: "topUp" } : undefined;
    case "held":
      return { path: "/billing", is: "heldButton" };
    case "off":
      return may.switch ? { path: "/billing/switch-off", is: "offButton" } : undefined;
    default:
      return kind satisfies never;
  }
}

function useBannerWords(): (standing: StandingView) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (date: string): string => longDay(date, language);
  return (standing) => {
    switch (standing.kind) {
      case "good":
        return "";
      case "grace":
        return t("billing.banner.grace", { deadline: day(standing.deadline), block: day(addDays(standing.blockedOn, -1)) });
      case "blocked":
      case "held":
        return t(`billing.banner.${standing.kind}`);
      case "off":
        return standing.numbersReleased ? t("billing.banner.offGone") : t("billing.banner.off", { day: day(standing.numbersReleasedOn) });
      default:
        return standing satisfies never;
    }
  };
}
