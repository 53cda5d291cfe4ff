import { useTranslation } from "react-i18next";
import { AccountError } from "../api/account-error.ts";

/** Tells in the reader's language why something failed and what to do: as the API tells it, when it answered at all. */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof AccountError)) return t("error.unknown");
    if (error.code === "no-connection") return t("error.no-connection");
    return error.title ?? t("error.unknown");
  };
}
