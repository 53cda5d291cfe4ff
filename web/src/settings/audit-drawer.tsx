import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditEntry } from "../../../core/tenants/audit-entry.ts";
import { FactList } from "../app/fact-list.tsx";
import { When } from "../format/when.tsx";
import { SideDrawer } from "../shell/side-drawer.tsx";
import { auditDifference } from "./audit-difference.ts";
import { useAuditWords } from "./use-audit-words.ts";
import { useFieldWords } from "./use-field-words.ts";
import classes from "./audit.module.css";

export interface AuditDrawerProps {
  /** Absent: closed. */
  readonly id: string | undefined;
  readonly entries: readonly AuditEntry[] | undefined;
}

/** One change beside the list: who, when, and what is different since. */
export function AuditDrawer({ id, entries }: AuditDrawerProps) {
  const { t } = useTranslation();
  const words = useAuditWords();
  // The change stays in the drawer while it slides away.
  const [shown, setShown] = useState(id);
  if (id !== undefined && id !== shown) setShown(id);
  const entry = entries?.find((known) => known.id === shown);
  return (
    <SideDrawer
      isOpen={id !== undefined && entries !== undefined}
      title={entry === undefined ? t("settings.audit.goneTitle") : words.what(entry)}
      list="/settings/changes"
      names={{ back: t("settings.audit.back"), close: t("settings.audit.close") }}
    >
      {() => entry !== undefined && <Change entry={entry} />}
    </SideDrawer>
  );
}

function Change({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation();
  const words = useAuditWords();
  const facts = [
    { name: t("settings.audit.who"), value: words.who(entry) },
    { name: t("settings.audit.when"), value: <When at={entry.at} /> },
    ...(entry.note === undefined ? [] : [{ name: t("settings.audit.note"), value: entry.note }]),
  ];
  return (
    <div className={classes.change}>
      <FactList facts={facts} />
      <Differences entry={entry} />
    </div>
  );
}

function Differences({ entry: { before, after } }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const differences = auditDifference(before, after);
  if (differences.length === 0) return <p className={classes.none}>{t("settings.audit.noDetails")}</p>;
  return (
    <div>
      <h3 className={classes.title}>{t("settings.audit.details")}</h3>
      <dl className={classes.differences}>
        {differences.map((difference) => (
          <div key={difference.path} className={classes.difference}>
            <dt className={classes.field}>{words.field(difference.path)}</dt>
            {before !== undefined && (
              <dd className={classes.before}>
                <span className={classes.side}>{t("settings.audit.before")}</span>
                <del>{words.value(difference.path, difference.before)}</del>
              </dd>
            )}
            {after !== undefined && (
              <dd className={classes.after}>
                <span className={classes.side}>{t("settings.audit.after")}</span>
                <ins>{words.value(difference.path, difference.after)}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}
