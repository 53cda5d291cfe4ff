/** For a call that nobody answered: whether somebody has called back. */
import { Button } from "@mantine/core";
import { IconPhoneCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CallDetailView } from "../../../core/account/views.ts";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { CALLS } from "../calls/use-calls.ts";
import { When } from "../format/when.tsx";
import { CALL } from "./use-call.ts";
import classes from "./returned-mark.module.css";

export function ReturnedMark({ call }: { readonly call: CallDetailView }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const queries = useQueryClient();
  const marking = useMutation({
    mutationFn: (returned: boolean) => ask("PUT /api/calls/{id}/returned", { params: { id: call.id }, body: { returned } }),
    onSuccess: async () => {
      await Promise.all([CALL, CALLS].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  const { outcome, returned } = call;
  if (outcome.kind !== "missed" && outcome.kind !== "voicemail") return null;
  return (
    <div className={classes.line}>
      {returned === undefined ? (
        <Button
          variant="default"
          leftSection={<IconPhoneCheck size={16} aria-hidden />}
          loading={marking.isPending}
          onClick={() => marking.mutate(true)}
        >
          {t("find.markReturned")}
        </Button>
      ) : (
        <>
          <span>
            {t("find.returned", { name: returned.by })} · <When at={returned.at} />
          </span>
          <Button variant="subtle" color="gray" size="compact-sm" loading={marking.isPending} onClick={() => marking.mutate(false)}>
            {t("find.markOpen")}
          </Button>
        </>
      )}
      {marking.error !== null && <span role="alert">{words(marking.error)}</span>}
    </div>
  );
}
