import { Kbd, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { SEARCH_BOX } from "../shell/use-shortcuts.ts";
import type { CallsWanted } from "./calls-address.ts";
import classes from "./calls-filter.module.css";

export interface CallsFilterProps {
  readonly wanted: CallsWanted;
  readonly onChange: (wanted: CallsWanted) => void;
}

type Kind = "all" | "answered" | "missed" | "voicemail" | "open";

/** Whoever types is asked for after a pause (milliseconds). */
const PAUSE = 300;

export function CallsFilter({ wanted, onChange }: CallsFilterProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const [typed, setTyped] = useState(wanted.search ?? "");
  // What was typed is shown at once; another address, as after "show all", is shown in its place.
  const [asked, setAsked] = useState(wanted.search ?? "");
  if ((wanted.search ?? "") !== asked) {
    setAsked(wanted.search ?? "");
    setTyped(wanted.search ?? "");
  }
  const search = useDebouncedCallback((text: string) => {
    setAsked(text);
    onChange(withSearch(wanted, text));
  }, PAUSE);
  return (
    <search className={classes.line}>
      <TextInput
        {...SEARCH_BOX}
        className={classes.search}
        type="search"
        size={isNarrow ? "md" : "sm"}
        maxLength={80}
        aria-label={t("calls.search")}
        placeholder={t("calls.search")}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={!isNarrow && typed === "" && <Kbd aria-hidden>/</Kbd>}
        rightSectionPointerEvents="none"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          search(currentTarget.value.trim());
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <SegmentedControl<Kind>
        className={classes.filter}
        aria-label={t("calls.filter")}
        size={isNarrow ? "xs" : "sm"}
        fullWidth={isNarrow}
        value={kindOf(wanted)}
        onChange={(kind) => onChange(withKind(wanted, kind))}
        data={[
          { value: "all", label: t("calls.all") },
          { value: "answered", label: t("outcome.answered") },
          { value: "missed", label: t("outcome.missed") },
          { value: "voicemail", label: t("outcome.voicemail") },
          { value: "open", label: t("find.open") },
        ]}
      />
    </search>
  );
}

function withSearch({ search: _before, ...others }: CallsWanted, search: string): CallsWanted {
  return search === "" ? others : { ...others, search };
}

function kindOf({ open, outcome }: CallsWanted): Kind {
  if (open !== undefined) return "open";
  return outcome === undefined || outcome === "informed" ? "all" : outcome;
}

function withKind({ open: _open, outcome: _outcome, ...others }: CallsWanted, kind: Kind): CallsWanted {
  if (kind === "all") return others;
  return kind === "open" ? { ...others, open: "yes" } : { ...others, outcome: kind };
}
