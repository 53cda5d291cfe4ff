/** Suspends, lets back in, or removes somebody: what happens to their calls is said first, and who takes over. */
import { Alert, Button, Select } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import type { PeopleView } from "../../../core/account/api/people.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { Consequences } from "./consequences.tsx";
import { useConsequences, useLeave, type Heir } from "./use-people.ts";
import classes from "./people.module.css";

export interface LeaveFormProps {
  readonly person: PersonView;
  readonly list: PeopleView;
  readonly onRemoved: () => void;
}

export function LeaveForm({ person, list, onRemoved }: LeaveFormProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const leaving = useLeave();
  const [asked, setAsked] = useState<"suspend" | "remove">();
  const { name, extension, suspended } = person;
  return (
    <section className={classes.leave} aria-label={t("people.sections.leave")}>
      {suspended && <p className={classes.text}>{t("people.leave.suspended", { name, extension })}</p>}
      {asked === undefined ? (
        <div className={classes.buttons}>
          {suspended ? (
            <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate({ person, how: "resume" })}>
              {t("people.leave.resume")}
            </Button>
          ) : (
            <Button variant="default" onClick={() => setAsked("suspend")}>
              {t("people.leave.suspend")}
            </Button>
          )}
          <Button variant="subtle" color="red" onClick={() => setAsked("remove")}>
            {t("people.leave.remove")}
          </Button>
        </div>
      ) : (
        <Asking
          key={asked}
          person={person}
          list={list}
          how={asked}
          isBusy={leaving.isPending}
          onCancel={() => setAsked(undefined)}
          onSure={(heir) =>
            leaving.mutate(
              { person, how: asked, ...(heir === undefined ? {} : { heir }) },
              { onSuccess: () => (asked === "remove" ? onRemoved() : setAsked(undefined)) },
            )
          }
        />
      )}
      {leaving.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("people.leave.failed")} {words(leaving.error)}
        </Alert>
      )}
    </section>
  );
}

interface AskingProps {
  readonly person: PersonView;
  readonly list: PeopleView;
  readonly how: "suspend" | "remove";
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onSure: (heir: Heir | undefined) => void;
}

const VOICEMAIL = "voicemail";

function Asking({ person, list, how, isBusy, onCancel, onSure }: AskingProps) {
  const { t } = useTranslation();
  const { data } = useConsequences(person.extension, how);
  const [heir, setHeir] = useState<string | null>(null);
  const needsHeir = data?.needsHeir === true;
  const isAlone = data?.consequences.some((each) => (each.kind === "step" || each.kind === "group") && each.others.length === 0) === true;
  const heirs = list.people.filter(({ extension, suspended }) => extension !== person.extension && !suspended);
  const chosen: Heir | undefined = heir === null ? undefined : heir === VOICEMAIL ? { to: "voicemail" } : { to: "person", extension: heir };
  return (
    <>
      <p className={classes.head}>{t(how === "remove" ? "people.leave.removeAsk" : "people.leave.suspendAsk", { name: person.name })}</p>
      <Consequences person={person} change={how} />
      {(needsHeir || isAlone) && (
        <Select
          label={t("people.leave.heir")}
          description={t(needsHeir ? "people.leave.heirNeeded" : "people.leave.heirHint")}
          placeholder={t(needsHeir ? "people.leave.choose" : "people.leave.nobody")}
          clearable={!needsHeir}
          data={[
            ...heirs.map(({ extension, name }) => ({ value: extension, label: `${name} (${extension})` })),
            { value: VOICEMAIL, label: t("people.leave.voicemail") },
          ]}
          value={heir}
          onChange={setHeir}
        />
      )}
      <div className={classes.buttons}>
        <Button
          color="red"
          loading={isBusy}
          disabled={data === undefined || (needsHeir && chosen === undefined)}
          onClick={() => onSure(chosen)}
        >
          {t(how === "remove" ? "people.leave.remove" : "people.leave.suspend")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("people.leave.cancel")}
        </Button>
      </div>
    </>
  );
}
