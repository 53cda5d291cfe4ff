import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CallView, RecordingView } from "../../../core/account/api/calls.ts";
import { tell } from "../api/ask.ts";
import { CALL } from "../call/use-call.ts";
import { AskFirst } from "./ask-first.tsx";

export interface DeleteRecordingProps {
  readonly call: CallView;
  readonly recording: RecordingView;
}

/** Deletes a recording for good, after saying so. */
export function DeleteRecording({ call, recording }: DeleteRecordingProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const removal = useMutation({
    mutationFn: () => tell("DELETE /api/calls/{id}/recordings/{recording}", { params: { id: call.id, recording: recording.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [CALL, call.id] }),
  });
  return (
    <AskFirst
      label={t("removal.recording")}
      consequence={t("removal.consequence")}
      confirm={t("removal.confirm")}
      isPending={removal.isPending}
      error={removal.error}
      onConfirm={() => removal.mutate()}
    />
  );
}
