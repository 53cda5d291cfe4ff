/** How somebody signs in: invited once more, or at all; and what they can't mend themselves from where they are. */
import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { InviteAgain } from "./invite-again.tsx";
import { isEmail } from "./typed-person.ts";
import { useChangePerson, useClearPin, useInvitePerson } from "./use-people.ts";
import classes from "./people.module.css";

export function SignInPart({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  const { signIn } = person;
  return (
    <section className={classes.leave} aria-label={t("people.signIn")}>
      <p className={classes.head}>{t("people.signIn")}</p>
      {signIn === null ? (
        <InvitePerson person={person} />
      ) : (
        <>
          <p className={classes.text}>{t("people.signInAs", { email: signIn.email, state: t(`people.states.${signIn.state}`) })}</p>
          {signIn.state === "invited" && <InviteAgain user={signIn.user} email={signIn.email} />}
        </>
      )}
      <Mend person={person} />
    </section>
  );
}

function InvitePerson({ person: { extension } }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const inviting = useInvitePerson();
  const [email, setEmail] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsWrong(!isEmail(email));
    if (isEmail(email)) inviting.mutate({ extension, email: email.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.fields}>
      <TextInput
        label={t("people.form.email")}
        description={t("people.inviteHint")}
        type="email"
        autoComplete="off"
        value={email}
        error={isWrong && t("people.form.needEmail")}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      {inviting.error !== null && <Failed>{words(inviting.error)}</Failed>}
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={inviting.isPending}>
          {t("people.rights.send")}
        </Button>
      </div>
    </form>
  );
}

/** Somebody on holiday who left their quiet on, or forgot the PIN of their messages. */
function Mend({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const clearing = useClearPin();
  const changing = useChangePerson();
  const error = clearing.error ?? changing.error;
  const quietOff = (): void => changing.mutate({ known: person, body: { doNotDisturb: null } });
  return (
    <>
      <div className={classes.buttons}>
        {person.standing === "do-not-disturb" && (
          <Button variant="default" loading={changing.isPending} onClick={quietOff}>
            {t("people.quietOff")}
          </Button>
        )}
        <Button variant="default" loading={clearing.isPending} onClick={() => clearing.mutate(person.extension)}>
          {t("people.clearPin")}
        </Button>
      </div>
      <span role="status" className={classes.text}>
        {clearing.isSuccess && (
          <>
            <IconCheck size={16} aria-hidden /> {t("people.pinCleared", { name: person.name })}
          </>
        )}
      </span>
      {error !== null && <Failed>{words(error)}</Failed>}
    </>
  );
}

function Failed({ children }: { readonly children: string }) {
  return (
    <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
      {children}
    </Alert>
  );
}
