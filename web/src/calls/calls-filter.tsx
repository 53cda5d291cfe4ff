import { Kbd, SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { SEARCH_BOX } from "../shell/use-shortcuts.ts";
import type { OutcomeFilter, Wanted } from "./find-calls.ts";
import classes from "./calls-filter.module.css";

export interface CallsFilterProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

export function CallsFilter({ wanted, onChange }: CallsFilterProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  return (
    <search className={classes.line}>
      <TextInput
        {...SEARCH_BOX}
        className={classes.search}
        type="search"
        size={isNarrow ? "md" : "sm"}
        aria-label={t("calls.search")}
        placeholder={t("calls.search")}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={!isNarrow && wanted.search === "" && <Kbd aria-hidden>/</Kbd>}
        rightSectionPointerEvents="none"
        value={wanted.search}
        onChange={({ currentTarget }) => onChange({ ...wanted, search: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <SegmentedControl<OutcomeFilter>
        className={classes.filter}
        aria-label={t("calls.filter")}
        size={isNarrow ? "xs" : "sm"}
        fullWidth={isNarrow}
        value={wanted.filter}
        onChange={(filter) => onChange({ ...wanted, filter })}
        data={[
          { value: "all", label: t("calls.all") },
          { value: "answered", label: t("outcome.answered") },
          { value: "missed", label: t("outcome.missed") },
          { value: "voicemail", label: t("outcome.voicemail") },
        ]}
      />
    </search>
  );
}
