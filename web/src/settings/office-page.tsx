/** What the office is called, where it is, and who its invoices are for. */
import { NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SettingsView } from "../../../core/account/api/settings.ts";
import { ask } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";
import columns from "../app/columns.module.css";
import { FailureNotice } from "../app/failure-notice.tsx";
import { FactList } from "../app/fact-list.tsx";
import { Panel } from "../app/panel.tsx";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading, Wish } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { LANGUAGES } from "../language/languages.ts";
import { useLanguage } from "../language/use-language.ts";
import { ZoneSelect } from "../places/zone-select.tsx";
import { SESSION } from "../session/session-query.ts";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { countries } from "./countries.ts";
import classes from "./office-page.module.css";

const SETTINGS = ["settings"] as const;

export function OfficePage() {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: SETTINGS,
    queryFn: ({ signal }) => ask("GET /api/settings", {}, { signal }),
  });
  if (data !== undefined) return <OfficeForm current={data} />;
  if (error === null) return <PageSkeleton label={t("settings.loading")} body />;
  return <FailureNotice error={error} retry={() => void refetch()} retrying={isFetching} />;
}

type Typed = Omit<SettingsView, "etag">;

const typedOf = ({ name, kind, language, country, zone, invoice }: SettingsView): Typed => ({
  name,
  kind,
  language,
  country,
  zone,
  invoice,
});

const readSettings = (typed: Typed): Reading<Typed, "needName"> =>
  typed.name.trim() === "" ? { problem: "needName" } : { body: { ...typed, name: typed.name.trim() } };

const useSaveSettings = () =>
  useChange({
    list: SETTINGS,
    act: ({ known: { etag }, body }: Wish<SettingsView, Typed>) => ask("PUT /api/settings", { body: { ...body, etag } }),
  });

function OfficeForm({ current }: { readonly current: SettingsView }) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const queries = useQueryClient();
  const form = useSavedForm({
    current,
    typedOf,
    read: readSettings,
    saving: useSaveSettings(),
    // The name stands at the top of every page, and times are shown in the zone.
    onSaved: () => void queries.invalidateQueries({ queryKey: SESSION }),
  });
  const { typed, edit, problem } = form;
  const { invoice } = typed;
  const editInvoice = (changes: Partial<SettingsView["invoice"]>): void => edit({ invoice: { ...invoice, ...changes } });
  return (
    <form onSubmit={form.submit} noValidate className={columns.single}>
      <Panel title={t("settings.office.who")}>
        <div className={classes.fields}>
          <TextInput
            label={t("settings.office.name")}
            description={t("settings.office.nameHint")}
            error={problem === "needName" && t("settings.office.needName")}
            maxLength={80}
            value={typed.name}
            onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          />
          <div>
            <div className={classes.label}>{t("settings.office.kind")}</div>
            <SegmentedControl
              aria-label={t("settings.office.kind")}
              value={typed.kind}
              onChange={(kind) => edit({ kind: kind === "individual" ? "individual" : "company" })}
              data={(["company", "individual"] as const).map((kind) => ({ value: kind, label: t(`settings.office.${kind}`) }))}
            />
          </div>
        </div>
      </Panel>
      <Panel title={t("settings.office.where")}>
        <div className={classes.fields}>
          <NativeSelect
            label={t("settings.office.language")}
            description={t("settings.office.languageHint")}
            value={typed.language}
            onChange={({ currentTarget }) => edit({ language: currentTarget.value === "sw" ? "sw" : "en" })}
            data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <NativeSelect
            label={t("settings.office.country")}
            description={t("settings.office.countryHint")}
            value={typed.country}
            onChange={({ currentTarget }) => edit({ country: currentTarget.value })}
            data={countries(reader).map(({ code, name }) => ({ value: code, label: name }))}
          />
          <ZoneSelect label={t("settings.office.zone")} value={typed.zone} onChange={(zone) => edit({ zone })} />
          <p className={classes.hint}>{t("settings.office.zoneHint")}</p>
        </div>
      </Panel>
      <Panel title={t("settings.office.invoice")}>
        <div className={classes.fields}>
          <p className={classes.hint}>{t("settings.office.invoiceHint")}</p>
          <TextInput
            label={t("settings.office.legalName")}
            maxLength={120}
            value={invoice.legalName}
            onChange={({ currentTarget }) => editInvoice({ legalName: currentTarget.value })}
          />
          <Textarea
            label={t("settings.office.address")}
            description={t("settings.office.addressHint")}
            rows={4}
            maxLength={400}
            value={invoice.address}
            onChange={({ currentTarget }) => editInvoice({ address: currentTarget.value })}
          />
          <TextInput
            label={t("settings.office.taxId")}
            maxLength={40}
            value={invoice.taxId}
            onChange={({ currentTarget }) => editInvoice({ taxId: currentTarget.value })}
          />
        </div>
      </Panel>
      <SaveBar
        form={form}
        button={t("settings.save")}
        saved={t("settings.saved")}
        notSaved={t("settings.notSaved")}
        theirs={<Theirs current={current} />}
      />
    </form>
  );
}

function Theirs({ current }: { readonly current: SettingsView }) {
  const { t } = useTranslation();
  return (
    <FactList
      facts={[
        { name: t("settings.office.name"), value: current.name },
        { name: t("settings.office.country"), value: current.country },
        { name: t("settings.office.zone"), value: current.zone },
        { name: t("settings.office.legalName"), value: current.invoice.legalName },
      ]}
    />
  );
}
