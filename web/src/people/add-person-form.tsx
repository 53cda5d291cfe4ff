import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import type { PeopleView } from "../../../core/account/api/people.ts";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { readPhoneNumber } from "../format/read-phone-number.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { PriceHint } from "../reach/price-hint.tsx";
import { useOffice } from "../shell/office.ts";
import { OfficeSelect } from "./office-select.tsx";
import { isEmail, isExtension } from "./typed-person.ts";
import { useAddPerson, type NewPerson } from "./use-people.ts";
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
  const form = useSavedForm({
    current: undefined,
    typedOf: () => blank(list),
    read: (entered) => readNewPerson(entered, country),
    saving: useAddPerson(),
    onSaved: onAdded,
  });
  const { typed, edit, problem } = form;
  const example = phoneNumber("+254711000101");
  return (
    <form onSubmit={form.submit} noValidate className={classes.form}>
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
      <OfficeSelect offices={list.offices} value={typed.office} onChange={(office) => edit({ office })} />
      <SaveBar form={form} button={t("people.form.add")} saved={t("people.form.saved")} notSaved={t("people.form.notSaved")} />
    </form>
  );
}

const blank = ({ nextExtension, offices }: PeopleView) => ({
  name: "",
  extension: nextExtension ?? "",
  office: offices[0]?.id ?? "",
  mobile: "",
  email: "",
});
type Typed = ReturnType<typeof blank>;

function readNewPerson({ name, extension, office, mobile: entered, email }: Typed, country: string): Reading<NewPerson, Problem> {
  const mobile = readPhoneNumber(entered, country);
  if (name.trim() === "") return { problem: "needName" };
  if (entered.trim() !== "" && mobile === undefined) return { problem: "needNumber" };
  if (email.trim() !== "" && !isEmail(email)) return { problem: "needEmail" };
  if (!isExtension(extension)) return { problem: "needExtension" };
  return {
    body: {
      name: name.trim(),
      office,
      extension: extension.trim(),
      ...(mobile === undefined ? {} : { mobile }),
      ...(email.trim() === "" ? {} : { email: email.trim() }),
    },
  };
}
