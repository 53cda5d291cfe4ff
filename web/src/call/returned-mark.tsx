/** For a call that nobody answered: whether somebody has called back. */
import { Button } from "@mantine/core";
import { IconPhoneCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CallDetailView } from "../../../core/account/api/calls.ts";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { CALLS } from "../calls/use-calls.ts";
import { When } from "../format/when.tsx";
import { useSession } from "../session/session-context.ts";
import { CALL } from "./use-call.ts";
import classes from "./returned-mark.module.css";

export function ReturnedMark({ call }: { readonly call: CallDetailView }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const queries = useQueryClient();
  const { name: by } = useSession();
  const shown = { queryKey: [CALL, call.id] };
  const marking = useMutation({
    mutationFn: (returned: boolean) => ask("PUT /api/calls/{id}/returned", { params: { id: call.id }, body: { returned } }),
    // Shown at once; the same place takes it back.
    onMutate: async (returned) => {
      await queries.cancelQueries(shown);
      const before = queries.getQueriesData<CallDetailView>(shown);
      queries.setQueriesData<CallDetailView>(shown, (known) => known && marked(known, returned ? { by, at: Date.now() } : undefined));
      return before;
    },
    onError: (_error, _returned, before = []) => {
      for (const [key, known] of before) queries.setQueryData(key, known);
    },
    onSettled: () => Promise.all([CALL, CALLS].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const { outcome, returned } = call;
  if (outcome.kind !== "missed" && outcome.kind !== "voicemail") return null;
  return (
    <div className={classes.line}>
      {returned === undefined ? (
        <Button variant="default" leftSection={<IconPhoneCheck size={16} aria-hidden />} onClick={() => marking.mutate(true)}>
          {t("find.markReturned")}
        </Button>
      ) : (
        <>
          <span>
            {t("find.returned", { name: returned.by })} · <When at={returned.at} />
          </span>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => marking.mutate(false)}>
            {t("find.markOpen")}
          </Button>
        </>
      )}
      {marking.error !== null && <span role="alert">{words(marking.error)}</span>}
    </div>
  );
}

function marked({ returned: _before, ...call }: CallDetailView, returned: CallDetailView["returned"]): CallDetailView {
  return returned === undefined ? call : { ...call, returned };
}
