import { Alert, Checkbox } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import { ask } from "../api/ask.ts";
import { Panel } from "../app/panel.tsx";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useSession } from "../session/session-context.ts";
import { useForgetPhone } from "./use-phone.ts";
import classes from "../reach/reach.module.css";

/** What one is told of by e-mail; saved as it is ticked. */
export function NotifyPanel({ notify }: { readonly notify: PhoneView["notify"] }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const { email } = useSession();
  const forget = useForgetPhone();
  const saving = useMutation({
    mutationFn: (body: PhoneView["notify"]) => ask("PUT /api/my-phone/notifications", { body }),
    onSuccess: forget,
    onError: () => setChosen(undefined),
  });
  // A tick is there with the click; it goes again when it could not be saved.
  const [chosen, setChosen] = useState<PhoneView["notify"]>();
  const shown = chosen ?? notify;
  const choose = (next: PhoneView["notify"]): void => {
    setChosen(next);
    saving.mutate(next);
  };
  return (
    <Panel title={t("phone.notify.title")}>
      <div className={classes.fields}>
        {(["missed", "voicemail"] as const).map((kind) => (
          <Checkbox
            key={kind}
            radius="xs"
            label={t(`phone.notify.${kind}`)}
            checked={shown[kind]}
            onChange={({ currentTarget }) => choose({ ...shown, [kind]: currentTarget.checked })}
          />
        ))}
        <p className={classes.text} role="status">
          {saving.isSuccess ? t("phone.notify.saved") : t("phone.notify.hint", { email })}
        </p>
        {saving.error !== null && (
          <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
            {t("phone.notify.failed")} {words(saving.error)}
          </Alert>
        )}
      </div>
    </Panel>
  );
}
