import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LANGUAGES, languageOf } from "../language/languages.ts";
import { chooseLanguage } from "../language/speak.ts";
import { useLanguage } from "../language/use-language.ts";

export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <SegmentedControl
      aria-label={t("signIn.language")}
      size="xs"
      value={language}
      onChange={(chosen) => void chooseLanguage(languageOf(chosen) ?? "en")}
      data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
