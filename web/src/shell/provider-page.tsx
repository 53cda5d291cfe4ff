import { IconBuildings } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { PageHead } from "./page-head.tsx";

/** The provider has no calls of their own. */
export function ProviderPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t("roles.provider")} />
      <EmptyNotice icon={<IconBuildings size={32} stroke={1.6} />} title={t("provider.title")} text={t("provider.text")} />
    </>
  );
}
