/** What is shown of the log: all of it, or what one person did, or one kind of change. */
import { Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditAction } from "../../../core/tenants/audit-entry.ts";
import { useAuditWords } from "./use-audit-words.ts";
import classes from "./audit.module.css";

export interface AuditWanted {
  /** Part of a name. */
  readonly by?: string;
  readonly action?: AuditAction;
}

export interface AuditFilterProps {
  readonly wanted: AuditWanted;
  readonly onChange: (wanted: AuditWanted) => void;
}

/** Milliseconds in which somebody who types goes on typing. */
const PAUSE = 300;
const LONGEST = 80;

export function AuditFilter({ wanted: { by, action }, onChange }: AuditFilterProps) {
  const { t } = useTranslation();
  const { kinds } = useAuditWords();
  const [name, setName] = useState(by ?? "");
  const find = (typed: string, kind: AuditAction | undefined) =>
    onChange({ ...(typed.trim() === "" ? {} : { by: typed.trim() }), ...(kind === undefined ? {} : { action: kind }) });
  const findSoon = useDebouncedCallback(find, PAUSE);
  return (
    <search className={classes.filter}>
      <TextInput
        label={t("settings.audit.filterBy")}
        placeholder={t("settings.audit.filterByHint")}
        type="search"
        maxLength={LONGEST}
        value={name}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
          findSoon(currentTarget.value, action);
        }}
      />
      <Select
        label={t("settings.audit.filterWhat")}
        placeholder={t("settings.audit.everything")}
        data={[...kinds]}
        value={action ?? null}
        onChange={(_, chosen) => find(name, chosen?.value)}
        searchable
        clearable
      />
    </search>
  );
}
