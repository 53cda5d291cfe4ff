/** Chooses a time zone by typing a part of its name, and shows what time it is there. */
import "@mantine/core/styles/Combobox.css";
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { localMoment } from "../format/local-moment.ts";
import { useNow } from "../format/use-now.ts";

export interface ZoneSelectProps {
  readonly label: string;
  /** IANA. */
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (zone: string) => void;
}

const ZONES = Intl.supportedValuesOf("timeZone");

export function ZoneSelect({ label, value, error, onChange }: ZoneSelectProps) {
  const { t } = useTranslation();
  const now = useNow();
  // The browser may know a zone by another name than whoever chose it.
  const zones = value === "" || ZONES.includes(value) ? ZONES : [value, ...ZONES];
  return (
    <Select
      label={label}
      inputWrapperOrder={["label", "input", "description", "error"]}
      description={value === "" ? undefined : t("places.zoneNow", { time: timeIn(value, now) })}
      error={error}
      searchable
      limit={50}
      allowDeselect={false}
      checkIconPosition="right"
      comboboxProps={{ withinPortal: true }}
      data={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
    />
  );
}

function timeIn(zone: string, now: number): string {
  try {
    return localMoment(now, zone).slice(11);
  } catch {
    return "?";
  }
}
