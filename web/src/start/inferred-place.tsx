/** Language, country and zone, as they were guessed: one line to confirm, three fields for whoever is elsewhere. */
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGES, languageOf } from "../language/languages.ts";
import { useLanguage } from "../language/use-language.ts";
import { COUNTRIES, countryName } from "../numbers/country-name.ts";
import classes from "./start.module.css";

export interface Place {
  readonly language: "en" | "sw";
  readonly country: string;
  readonly zone: string;
}

export interface InferredPlaceProps {
  readonly place: Place;
  readonly onChange: (change: Partial<Place>) => void;
}

export function InferredPlace({ place, onChange }: InferredPlaceProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { language, country, zone } = place;
  const spoken = LANGUAGES.find(({ code }) => code === language)?.name ?? language;
  if (!isOpen)
    return (
      <div className={classes.inferred}>
        <span>
          {t("start.office.inferred", { language: spoken, country: countryName(country, reader), zone: zone.replaceAll("_", " ") })}
        </span>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          {t("start.office.change")}
        </Button>
      </div>
    );
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t("start.office.language")}
        value={language}
        data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={({ currentTarget }) => onChange({ language: languageOf(currentTarget.value) ?? "en" })}
      />
      <NativeSelect
        label={t("start.office.country")}
        value={country}
        data={[...new Set([country, ...COUNTRIES])].map((code) => ({ value: code, label: countryName(code, reader) }))}
        onChange={({ currentTarget }) => onChange({ country: currentTarget.value })}
      />
      <NativeSelect
        label={t("start.office.zone")}
        value={zone}
        data={[...new Set([zone, ...Intl.supportedValuesOf("timeZone")])]}
        onChange={({ currentTarget }) => onChange({ zone: currentTarget.value })}
      />
    </div>
  );
}
