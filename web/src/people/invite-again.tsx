import { Button } from "@mantine/core";
import { IconCheck, IconMail } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import classes from "./people.module.css";

/** The invitation once more, for who has not signed in yet. */
export function InviteAgain({ user, email }: { readonly user: string; readonly email: string }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const again = useMutation({ mutationFn: () => ask("POST /api/members/{user}/invitation", { params: { user }, body: {} }) });
  return (
    <>
      <div className={classes.buttons}>
        <Button variant="default" leftSection={<IconMail size={16} aria-hidden />} loading={again.isPending} onClick={() => again.mutate()}>
          {t("people.inviteAgain")}
        </Button>
      </div>
      <span role="status" className={classes.text}>
        {again.isSuccess && (
          <>
            <IconCheck size={16} aria-hidden /> {t("people.invitedAgain", { email })}
          </>
        )}
      </span>
      {again.error !== null && <p role="alert">{words(again.error)}</p>}
    </>
  );
}
