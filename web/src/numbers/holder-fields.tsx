/** Who uses the number and where: asked where the country wants to know, and nowhere else. */
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Holder, Papers } from "../../../core/numbers/offer.ts";
import { useLanguage } from "../language/use-language.ts";
import { COUNTRIES, countryName } from "./country-name.ts";
import classes from "./number-picker.module.css";

export interface HolderFieldsProps {
  readonly holder: Holder;
  readonly papers: Papers;
  /** Whoever has tried is told what is missing. */
  readonly tried: boolean;
  readonly onChange: (holder: Holder) => void;
}

const FIELDS = ["name", "street", "postalCode", "city", "region"] as const;
const COMPLETE = {
  name: "organization",
  street: "street-address",
  postalCode: "postal-code",
  city: "address-level2",
  region: "address-level1",
};

export function HolderFields({ holder, papers, tried, onChange }: HolderFieldsProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  return (
    <fieldset className={classes.holder}>
      <legend>{t("numbers.holder.title")}</legend>
      {papers !== "none" && <p className={classes.wide}>{t(`numbers.holder.${papers}`)}</p>}
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={t(`numbers.holder.${field}`)}
          error={tried && holder[field].trim() === "" && t("numbers.holder.need")}
          autoComplete={COMPLETE[field]}
          maxLength={80}
          value={holder[field]}
          onChange={({ currentTarget }) => onChange({ ...holder, [field]: currentTarget.value })}
        />
      ))}
      <NativeSelect
        label={t("numbers.holder.country")}
        value={holder.country}
        data={COUNTRIES.map((code) => ({ value: code, label: countryName(code, reader) }))}
        onChange={({ currentTarget }) => onChange({ ...holder, country: currentTarget.value })}
      />
    </fieldset>
  );
}
