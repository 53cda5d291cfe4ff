import { Alert, Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AccountError, codeOf } from "../api/account-error.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import classes from "./rates.module.css";

export interface ImportFailureProps {
  readonly error: Error;
  readonly file: string;
  /** After somebody else's change. */
  readonly onCompareAgain?: () => void;
}

/** Why a file wasn't taken, line by line where the lines are known. */
export function ImportFailure({ error, file, onCompareAgain }: ImportFailureProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const problems = error instanceof AccountError ? error.problems : [];
  const isMeanwhile = codeOf(error) === "rates-changed";
  return (
    <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert" className={classes.failure}>
      {t("provider.rates.refused", { file })} {isMeanwhile ? t("provider.rates.changedMeanwhile") : problems.length === 0 && words(error)}
      {problems.length > 0 && (
        <table className={classes.problems}>
          <thead>
            <tr>
              <th scope="col">{t("provider.rates.line")}</th>
              <th scope="col">{t("provider.rates.wrong")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ path, message }) => (
              <tr key={path + message}>
                <td>{path}</td>
                <td lang="en">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {onCompareAgain !== undefined && (
        <Button variant="default" mt="xs" onClick={onCompareAgain}>
          {t("provider.rates.compareAgain")}
        </Button>
      )}
    </Alert>
  );
}
