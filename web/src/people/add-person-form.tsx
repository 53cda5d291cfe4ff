import { Select, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import type { PeopleView } from "../../../core/account/api/people.ts";
import { SaveBar } from "../app/save-bar.tsx";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import { readPhoneNumber } from "../format/read-phone-number.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { PriceHint } from "../reach/price-hint.tsx";
import { useOffice } from "../shell/office.ts";
import { isEmail, isExtension } from "./typed-person.ts";
import { useAddPerson } from "./use-people.ts";
import classes from "./people.module.css";

export interface AddPersonFormProps {
  readonly list: PeopleView;
  readonly onAdded: (person: PersonView) => void;
}

type Problem = "needName" | "needExtension" | "needNumber" | "needEmail";

/** A new person: their telephone rings from the next call on, and their invitation is on its way. */
export function AddPersonForm({ list, onAdded }: AddPersonFormProps) {
  const { t } = useTranslation();
  const { country } = useOffice();
  const { phoneNumber } = usePhoneNumbers();
  const adding = useAddPerson();
  const [typed, setTyped] = useState({
    name: "",
    extension: list.nextExtension ?? "",
    office: list.offices[0]?.id ?? "",
    mobile: "",
    email: "",
  });
  const [isChanged, setIsChanged] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useUnsavedGuard(isChanged);
  const example = phoneNumber("+254711000101");
  const edit = (changes: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...changes });
    setIsChanged(true);
    setProblem(undefined);
    adding.reset();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const mobile = readPhoneNumber(typed.mobile, country);
    const wrong = problemOf(typed, mobile);
    setProblem(wrong);
    if (wrong !== undefined) return;
    const { name, extension, office, email } = typed;
    const body = {
      name: name.trim(),
      office,
      extension: extension.trim(),
      ...(mobile === undefined ? {} : { mobile }),
      ...(email.trim() === "" ? {} : { email: email.trim() }),
    };
    adding.mutate(body, {
      onSuccess: (added) => {
        setIsChanged(false);
        onAdded(added);
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        label={t("people.name")}
        autoComplete="off"
        maxLength={80}
        value={typed.name}
        error={problem === "needName" && t("people.form.needName")}
        onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
      />
      <TextInput
        label={t("people.form.mobile")}
        description={t("people.form.mobileHint", { example })}
        type="tel"
        autoComplete="off"
        value={typed.mobile}
        error={problem === "needNumber" && t("people.form.needNumber", { example })}
        onChange={({ currentTarget }) => edit({ mobile: currentTarget.value })}
      />
      <PriceHint number={typed.mobile} />
      <TextInput
        label={t("people.form.email")}
        description={t("people.form.emailHint")}
        type="email"
        autoComplete="off"
        value={typed.email}
        error={problem === "needEmail" && t("people.form.needEmail")}
        onChange={({ currentTarget }) => edit({ email: currentTarget.value })}
      />
      <TextInput
        label={t("people.extension")}
        description={
          list.nextExtension === null ? t("people.form.extensionHint") : t("people.form.extensionFree", { extension: list.nextExtension })
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
      <SaveBar saving={adding} button={t("people.form.add")} saved={t("people.form.saved")} notSaved={t("people.form.notSaved")} />
    </form>
  );
}

function problemOf(
  {
    name,
    extension,
    mobile,
    email,
  }: { readonly name: string; readonly extension: string; readonly mobile: string; readonly email: string },
  e164: string | undefined,
): Problem | undefined {
  if (name.trim() === "") return "needName";
  if (mobile.trim() !== "" && e164 === undefined) return "needNumber";
  if (email.trim() !== "" && !isEmail(email)) return "needEmail";
  return isExtension(extension) ? undefined : "needExtension";
}
