import { Skeleton } from "@mantine/core";
import type { CallView } from "../../../core/account/api/calls.ts";
import { useCallWords } from "../calls/use-call-words.ts";
import { useTranslation } from "react-i18next";
import { useCall } from "./use-call.ts";

export interface CallTitleProps {
  readonly id: string;
  readonly inList: CallView | undefined;
}

/** Who called. */
export function CallTitle({ id, inList }: CallTitleProps) {
  const { t } = useTranslation();
  const words = useCallWords();
  const { call, error } = useCall(id);
  const known = call ?? inList;
  if (known !== undefined) return words.caller(known);
  return error === null ? <Skeleton height={18} width={180} aria-label={t("call.loading")} /> : t("call.title");
}
