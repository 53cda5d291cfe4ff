import { Select, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import type { PeopleView } from "../../../core/account/api/people.ts";
import { SaveBar } from "../app/save-bar.tsx";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import { DeviceFields } from "../reach/device-fields.tsx";
import { ForwardFields } from "../reach/forward-fields.tsx";
import { Standing } from "../reach/standing.tsx";
import { readForward, typedForward, type ForwardProblems } from "../reach/typed-forward.ts";
import { useOffice } from "../shell/office.ts";
import { Consequences } from "./consequences.tsx";
import { isExtension } from "./typed-person.ts";
import { useChangePerson } from "./use-people.ts";
import classes from "./people.module.css";

export interface PersonFormProps {
  readonly person: PersonView;
  readonly list: PeopleView;
  /** They have another extension now. */
  readonly onMoved: (extension: string) => void;
}

const typedOf = ({ name, extension, office, devices, forward }: PersonView) => ({
  name,
  extension,
  office,
  devices: [...devices],
  forward: typedForward(forward),
});

/** Who somebody is and how they are reached. What somebody else saved meanwhile is shown before it would be written over. */
export function PersonForm({ person, list, onMoved }: PersonFormProps) {
  const { t } = useTranslation();
  const { country } = useOffice();
  const saving = useChangePerson();
  const [typed, setTyped] = useState(() => typedOf(person));
  const [seen, setSeen] = useState(person);
  const [problem, setProblem] = useState<"needName" | "needExtension">();
  const [problems, setProblems] = useState<ForwardProblems>({});
  const [isChanged, setIsChanged] = useState(false);
  useUnsavedGuard(isChanged);
  // As long as nothing is changed here, what is there now is what was seen.
  if (!isChanged && person.etag !== seen.etag) {
    setSeen(person);
    setTyped(typedOf(person));
  }
  const edit = (changes: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...changes });
    setIsChanged(true);
    setProblem(undefined);
    setProblems({});
    saving.reset();
  };
  const save = (known: PersonView): void => {
    const read = readForward(typed.forward, country);
    const wrong = typed.name.trim() === "" ? "needName" : isExtension(typed.extension) ? undefined : "needExtension";
    setProblem(wrong);
    setProblems("problems" in read ? read.problems : {});
    if (wrong !== undefined || !("forward" in read)) return;
    const { name, extension, office, devices } = typed;
    const change = { name: name.trim(), extension: extension.trim(), office, devices, forward: read.forward };
    saving.mutate(
      { seen: known, change },
      {
        onSuccess: (saved) => {
          setSeen(saved);
          setIsChanged(false);
          if (saved.extension !== known.extension) onMoved(saved.extension);
        },
      },
    );
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save(seen);
  };
  const takeTheirs = (): void => {
    setTyped(typedOf(person));
    setSeen(person);
    setIsChanged(false);
    saving.reset();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Standing is={person.standing} />
      <TextInput
        label={t("people.name")}
        maxLength={80}
        value={typed.name}
        error={problem === "needName" && t("people.form.needName")}
        onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
      />
      <TextInput
        label={t("people.extension")}
        description={
          typed.extension === person.extension
            ? t("people.form.extensionHint")
            : t("people.form.extensionMoves", { extension: person.extension })
        }
        inputMode="numeric"
        value={typed.extension}
        error={problem === "needExtension" && t("people.form.needExtension")}
        onChange={({ currentTarget }) => edit({ extension: currentTarget.value })}
      />
      {list.offices.length > 1 && (
        <Select
          label={t("people.office")}
          data={list.offices.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.office}
          allowDeselect={false}
          onChange={(office) => office !== null && edit({ office })}
        />
      )}
      {typed.office !== person.office && <Consequences person={person} change="move" />}
      <p className={classes.head}>{t("people.telephones")}</p>
      <DeviceFields value={typed.devices} mayAddNumbers onChange={(devices) => edit({ devices })} />
      <p className={classes.head}>{t("phone.forward.title")}</p>
      <ForwardFields
        value={typed.forward}
        problems={problems}
        colleagues={list.people.filter(({ extension, suspended }) => extension !== person.extension && !suspended)}
        mayForwardOutside
        onChange={(forward) => edit({ forward })}
      />
      <SaveBar
        saving={saving}
        button={t("people.form.save")}
        saved={t("people.form.saved")}
        notSaved={t("people.form.notSaved")}
        stale={{ theirs: <Theirs person={person} list={list} />, onTakeTheirs: takeTheirs, onKeepMine: () => save(person) }}
      />
    </form>
  );
}

function Theirs({ person, list }: Pick<PersonFormProps, "person" | "list">) {
  const { t } = useTranslation();
  const { name, extension, devices } = person;
  const office = list.offices.find(({ id }) => id === person.office)?.name ?? "";
  return t("people.form.theirs", { name, extension, office, phones: t("people.phones", { count: devices.length }) });
}
