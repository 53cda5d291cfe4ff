/** In which of the offices somebody is; says nothing where there is but one. */
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PeopleView } from "../../../core/account/api/people.ts";

export interface OfficeSelectProps {
  readonly offices: PeopleView["offices"];
  /** Id. */
  readonly value: string;
  readonly onChange: (office: string) => void;
}

export function OfficeSelect({ offices, value, onChange }: OfficeSelectProps) {
  const { t } = useTranslation();
  if (offices.length <= 1) return null;
  return (
    <Select
      label={t("people.office")}
      data={offices.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      allowDeselect={false}
      onChange={(office) => office !== null && onChange(office)}
    />
  );
}
