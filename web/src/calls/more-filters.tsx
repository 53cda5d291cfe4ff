/** Whose calls, on which number, from where and when; and the same calls as a file. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconDownload, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../app/use-failure-words.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useMay } from "../session/use-may.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { useMailboxes } from "../voicemail/use-mailboxes.ts";
import { isNarrowed, type CallsWanted } from "./calls-address.ts";
import { useCallsFile } from "./use-calls-file.ts";
import classes from "./more-filters.module.css";

export interface MoreFiltersProps {
  readonly wanted: CallsWanted;
  readonly onChange: (wanted: CallsWanted) => void;
  /** Numbers of the office that are known to be called. */
  readonly numbers: readonly string[];
}

export function MoreFilters({ wanted, onChange, numbers }: MoreFiltersProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const [isOpen, setOpen] = useState(false);
  const file = useCallsFile(wanted);
  const words = useFailureWords();
  const seesAll = useMay("calls.see");
  const set = <Name extends keyof CallsWanted>(name: Name, value: CallsWanted[Name] | ""): void => {
    const { [name]: _before, ...others } = wanted;
    onChange(value === "" || value === undefined ? others : { ...others, [name]: value });
  };
  return (
    <div className={classes.bar}>
      {isNarrow && (
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t("find.filters")}
        </Button>
      )}
      {(!isNarrow || isOpen) && (
        <search className={classes.filters} aria-label={t("find.filters")}>
          {seesAll && <PersonChoice value={wanted.person ?? ""} onChange={(person) => set("person", person)} />}
          <NumberChoice value={wanted.number ?? ""} numbers={numbers} onChange={(number) => set("number", number)} />
          <NativeSelect
            aria-label={t("find.direction")}
            value={wanted.direction ?? ""}
            data={[
              { value: "", label: t("find.anyDirection") },
              { value: "in", label: t("find.in") },
              { value: "internal", label: t("find.internal") },
            ]}
            onChange={({ currentTarget: { value } }) => set("direction", value === "in" || value === "internal" ? value : "")}
          />
          {(["from", "to"] as const).map((name) => (
            <label key={name} className={classes.day}>
              <span>{t(`find.${name}`)}</span>
              <TextInput type="date" value={wanted[name] ?? ""} onChange={({ currentTarget }) => set(name, currentTarget.value)} />
            </label>
          ))}
        </search>
      )}
      {isNarrowed(wanted) && (
        <Button variant="subtle" color="gray" leftSection={<IconX size={16} aria-hidden />} onClick={() => onChange({})}>
          {t("find.clear")}
        </Button>
      )}
      <Button
        variant="default"
        className={classes.file}
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={file.isPending}
        onClick={() => file.mutate()}
      >
        {t("find.csv")}
      </Button>
      {file.error !== null && (
        <p role="alert" className={classes.failed}>
          {words(file.error)}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PersonChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const { mailboxes = [] } = useMailboxes();
  const people = mailboxes.filter(({ id }) => id !== "office").map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
  const gone = value === "" || people.some((person) => person.value === value) ? [] : [{ value, label: value }];
  return (
    <NativeSelect
      aria-label={t("find.person")}
      value={value}
      data={[{ value: "", label: t("find.everybody") }, ...people, ...gone]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Where only one number is called there is nothing to choose. */
function NumberChoice({ value, numbers, onChange }: ChoiceProps & { readonly numbers: readonly string[] }) {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  const all = [...new Set([...numbers, ...(value === "" ? [] : [value])])].toSorted();
  if (all.length < 2 && value === "") return null;
  return (
    <NativeSelect
      aria-label={t("find.number")}
      value={value}
      data={[{ value: "", label: t("find.allNumbers") }, ...all.map((number) => ({ value: number, label: phoneNumber(number) }))]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
