import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import type { PeopleView } from "../../../core/account/api/people.ts";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { DeviceFields } from "../reach/device-fields.tsx";
import { ForwardFields } from "../reach/forward-fields.tsx";
import { Standing } from "../reach/standing.tsx";
import { readForward, typedForward, type ForwardProblems } from "../reach/typed-forward.ts";
import { useOffice } from "../shell/office.ts";
import { Consequences } from "./consequences.tsx";
import { OfficeSelect } from "./office-select.tsx";
import { isExtension } from "./typed-person.ts";
import { useChangePerson, type PersonChange } from "./use-people.ts";
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
type Typed = ReturnType<typeof typedOf>;

interface Problem {
  readonly field?: "needName" | "needExtension" | undefined;
  readonly forward: ForwardProblems;
}

/** Who somebody is and how they are reached. */
export function PersonForm({ person, list, onMoved }: PersonFormProps) {
  const { t } = useTranslation();
  const { country } = useOffice();
  const form = useSavedForm({
    current: person,
    typedOf,
    read: (entered) => readPerson(entered, country),
    saving: useChangePerson(),
    onSaved: (saved, known) => saved.extension !== known.extension && onMoved(saved.extension),
  });
  const { typed, edit, problem } = form;
  return (
    <form onSubmit={form.submit} noValidate className={classes.form}>
      <Standing is={person.standing} />
      <TextInput
        label={t("people.name")}
        maxLength={80}
        value={typed.name}
        error={problem?.field === "needName" && t("people.form.needName")}
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
        error={problem?.field === "needExtension" && t("people.form.needExtension")}
        onChange={({ currentTarget }) => edit({ extension: currentTarget.value })}
      />
      <OfficeSelect offices={list.offices} value={typed.office} onChange={(office) => edit({ office })} />
      {typed.office !== person.office && <Consequences person={person} change="move" />}
      <p className={classes.head}>{t("people.telephones")}</p>
      <DeviceFields value={typed.devices} mayAddNumbers onChange={(devices) => edit({ devices })} />
      <p className={classes.head}>{t("phone.forward.title")}</p>
      <ForwardFields
        value={typed.forward}
        problems={problem?.forward ?? {}}
        colleagues={list.people.filter(({ extension, suspended }) => extension !== person.extension && !suspended)}
        mayForwardOutside
        onChange={(forward) => edit({ forward })}
      />
      <SaveBar
        form={form}
        button={t("people.form.save")}
        saved={t("people.form.saved")}
        notSaved={t("people.form.notSaved")}
        theirs={<Theirs person={person} list={list} />}
      />
    </form>
  );
}

function readPerson({ name, extension, office, devices, forward }: Typed, country: string): Reading<PersonChange, Problem> {
  const read = readForward(forward, country);
  const field = name.trim() === "" ? "needName" : isExtension(extension) ? undefined : "needExtension";
  if ("problems" in read) return { problem: { field, forward: read.problems } };
  if (field !== undefined) return { problem: { field, forward: {} } };
  return { body: { name: name.trim(), extension: extension.trim(), office, devices, forward: read.forward } };
}

function Theirs({ person, list }: Pick<PersonFormProps, "person" | "list">) {
  const { t } = useTranslation();
  const { name, extension, devices } = person;
  const office = list.offices.find(({ id }) => id === person.office)?.name ?? "";
  return t("people.form.theirs", { name, extension, office, phones: t("people.phones", { count: devices.length }) });
}
