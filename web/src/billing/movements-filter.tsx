import { Button, Menu, NativeSelect, TextInput } from "@mantine/core";
import { IconChevronDown, IconDownload, IconFileTypePdf, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { fileAddress } from "../api/ask.ts";
import { monthName, monthsDown } from "../format/day.ts";
import { useLanguage } from "../language/use-language.ts";
import { ENTRY_KINDS, isEntryKind, type MovementsWanted } from "./movements-address.ts";
import classes from "./movements-filter.module.css";

export interface MovementsFilterProps {
  readonly wanted: MovementsWanted;
  readonly onChange: (wanted: MovementsWanted) => void;
  readonly statements: BillingView["statements"];
}

/** Which movements, and the same as a file. */
export function MovementsFilter({ wanted, onChange, statements }: MovementsFilterProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, from, to } = wanted;
  const isNarrowed = kind !== undefined || from !== undefined || to !== undefined;
  const kinds = ENTRY_KINDS.map((each) => ({ value: each, label: t(`billing.kind.${each}`) }));
  const day = (name: "from" | "to", value: string): void => {
    const { [name]: _before, ...others } = wanted;
    onChange(value === "" ? others : { ...others, [name]: value });
  };
  return (
    <search className={classes.line} aria-label={t("billing.list.filters")}>
      <NativeSelect
        className={classes.kind}
        aria-label={t("billing.list.kind")}
        value={kind ?? ""}
        data={[{ value: "", label: t("billing.list.all") }, ...kinds]}
        onChange={({ currentTarget: { value } }) => {
          const { kind: _before, ...others } = wanted;
          onChange(isEntryKind(value) ? { ...others, kind: value } : others);
        }}
      />
      {(["from", "to"] as const).map((name) => (
        <label key={name} className={classes.day}>
          <span>{t(`billing.list.${name}`)}</span>
          <TextInput type="date" value={wanted[name] ?? ""} onChange={({ currentTarget }) => day(name, currentTarget.value)} />
        </label>
      ))}
      {isNarrowed && (
        <Button
          variant="subtle"
          color="gray"
          className={classes.clear}
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => onChange({})}
        >
          {t("billing.list.clear")}
        </Button>
      )}
      <div className={classes.files}>
        <Button
          component="a"
          href={fileAddress("GET /api/billing/entries.csv", { query: { ...wanted, language } })}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t("billing.list.csv")}
        </Button>
        <Statements {...statements} />
      </div>
    </search>
  );
}

function Statements({ from, to }: BillingView["statements"]) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Menu position="bottom-end" shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t("billing.list.statements")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.months}>
        {monthsDown(from, to).map((month) => (
          <Menu.Item
            key={month}
            component="a"
            href={fileAddress("GET /api/billing/statements/{file}", { params: { file: `${month}.pdf` }, query: { language } })}
            download
          >
            {monthName(month, language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
