/** One's own telephone: where calls go, from the next one on. */
import { IconDeviceMobile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import { codeOf } from "../api/account-error.ts";
import columns from "../app/columns.module.css";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { Standing } from "../reach/standing.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { DevicesPanel } from "./devices-panel.tsx";
import { ForwardPanel } from "./forward-panel.tsx";
import { GreetingPanel } from "./greeting-panel.tsx";
import { NotifyPanel } from "./notify-panel.tsx";
import { PinPanel } from "./pin-panel.tsx";
import { QuietPanel } from "./quiet-panel.tsx";
import { usePhone } from "./use-phone.ts";
import classes from "../reach/reach.module.css";

export function MyPhonePage() {
  const { t } = useTranslation();
  const { phone, error, ask, isAsking } = usePhone();
  return (
    <>
      <PageHead title={t("phone.title")}>{phone !== undefined && <Standing is={phone.standing} />}</PageHead>
      {phone === undefined && error === null && <PageSkeleton label={t("phone.loading")} body />}
      {phone === undefined && error !== null && <NoPhone error={error} ask={ask} isAsking={isAsking} />}
      {phone !== undefined && <Panels phone={phone} />}
    </>
  );
}

function NoPhone({ error, ask, isAsking }: { readonly error: Error; readonly ask: () => void; readonly isAsking: boolean }) {
  const { t } = useTranslation();
  if (codeOf(error) !== "no-extension") return <FailureNotice error={error} retry={ask} retrying={isAsking} />;
  return <EmptyNotice icon={<IconDeviceMobile size={32} stroke={1.6} />} title={t("phone.noneTitle")} text={t("phone.noneText")} />;
}

export interface PanelProps {
  readonly phone: PhoneView;
}

/** Each panel saves its own part. */
function Panels({ phone }: PanelProps) {
  const { t } = useTranslation();
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <p className={classes.text}>
          {t("phone.head", { extension: phone.extension })}. {t(`phone.standing.${phone.standing}`)}
        </p>
        <QuietPanel phone={phone} />
        <ForwardPanel phone={phone} />
        <DevicesPanel phone={phone} />
      </div>
      <div className={columns.column}>
        <NotifyPanel notify={phone.notify} />
        <GreetingPanel phone={phone} />
        <PinPanel hasPin={phone.hasPin} />
      </div>
    </div>
  );
}
