/** One's own sign-in: password, second factor, devices, and going for good. */
import { useTranslation } from "react-i18next";
import { FailureNotice } from "../app/failure-notice.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { DevicesPanel } from "./devices-panel.tsx";
import { PasswordPanel } from "./password-panel.tsx";
import { RemovePanel } from "./remove-panel.tsx";
import { SecondFactorPanel } from "./second-factor-panel.tsx";
import { useSecurity } from "./use-security.ts";
import classes from "./security.module.css";

export function SecurityPage() {
  const { t } = useTranslation();
  const { data, error, refetch, isFetching } = useSecurity();
  if (data === undefined)
    return error === null ? <PageSkeleton /> : <FailureNotice error={error} retry={() => void refetch()} retrying={isFetching} />;
  return (
    <>
      <PageHead title={t("identity.security.title")} />
      <div className={classes.panels}>
        <PasswordPanel asksCode={data.secondFactor} />
        <SecondFactorPanel isOn={data.secondFactor} />
        <DevicesPanel />
        <RemovePanel asksCode={data.secondFactor} />
      </div>
    </>
  );
}
