import { Checkbox, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { AccountError } from "../api/account-error.ts";
import { Panel } from "../app/panel.tsx";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import type { TariffPlanView } from "../../../core/account/api/tariffs.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import type { Words } from "../language/page-words.ts";
import { NEW_PLAN, readPlan, typedPlan, type PlanField, type PlanProblems, type TypedPlan } from "./read-plan.ts";
import { useSavePlan } from "./use-plans.ts";
import classes from "./plan-form.module.css";

type Hint = keyof Words["provider"]["plans"]["hints"];

const GROUPS: readonly { readonly name: keyof Words["provider"]["plans"]["groups"]; readonly fields: readonly PlanField[] }[] = [
  { name: "name", fields: ["id", "name", "currency"] },
  { name: "price", fields: ["monthlyFee", "numberRent", "trialCredit", "rateDeck"] },
  { name: "gets", fields: ["includedMinutes", "shortNumbers", "channels"] },
  { name: "terms", fields: ["periodMonths", "reminderDays", "fine", "graceDays", "releaseDays"] },
  { name: "topUps", fields: ["topUps", "minTopUp", "maxTopUp"] },
];

const HINTED: Record<Hint, true> = {
  id: true,
  currency: true,
  monthlyFee: true,
  numberRent: true,
  trialCredit: true,
  periodMonths: true,
  reminderDays: true,
  fine: true,
  graceDays: true,
  releaseDays: true,
  topUps: true,
};

const WORDY: ReadonlySet<PlanField> = new Set(["id", "name", "currency", "rateDeck"]);

export interface PlanFormProps {
  /** Absent: a new one. */
  readonly plan: TariffPlanView | undefined;
}

export function PlanForm({ plan }: PlanFormProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const form = useSavedForm({
    current: plan,
    typedOf: (known) => (known === undefined ? NEW_PLAN : typedPlan(known)),
    read: readTyped,
    saving: useSavePlan(),
    onSaved: (saved, known) => known === undefined && navigate(`/provider/plans/${saved.id}`, { replace: true }),
  });
  const { typed, edit, problem: problems = {} } = form;
  const problem = useProblemWords(problems);
  const isNew = plan === undefined;
  const { error } = form.saving;
  return (
    <form onSubmit={form.submit} noValidate className={classes.form}>
      {!isNew && <p className={classes.text}>{t("provider.plans.used")}</p>}
      {GROUPS.map(({ name, fields }) => (
        <Panel key={name} title={t(`provider.plans.groups.${name}`)}>
          <div className={classes.fields}>
            {fields.map((field) => (
              <TextInput
                key={field}
                inputWrapperOrder={["label", "input", "description", "error"]}
                label={t(`provider.plans.fields.${field}`)}
                description={isHinted(field) && t(`provider.plans.hints.${field}`)}
                error={problem(field)}
                disabled={field === "id" && !isNew}
                autoComplete="off"
                inputMode={WORDY.has(field) ? "text" : "decimal"}
                value={typed[field]}
                onChange={({ currentTarget }) => edit({ [field]: currentTarget.value })}
              />
            ))}
            {name === "gets" && (
              <div className={classes.features}>
                <Features typed={typed} onChange={edit} />
              </div>
            )}
          </div>
        </Panel>
      ))}
      <SaveBar
        form={form}
        button={t("provider.plans.save")}
        saved={t("provider.plans.saved")}
        notSaved={t("provider.plans.notSaved")}
        problem={Object.keys(problems).length > 0 ? t("provider.plans.wrong") : undefined}
        theirs={plan && t("provider.plans.theirs", { name: plan.name })}
      >
        {error instanceof AccountError && error.problems.map(({ path, message }) => <p key={path}>{`${path}: ${message}`}</p>)}
      </SaveBar>
    </form>
  );
}

function readTyped(typed: TypedPlan): Reading<TariffPlan, PlanProblems> {
  const read = readPlan(typed);
  return "plan" in read ? { body: read.plan } : { problem: read.problems };
}

function isHinted(field: string): field is Hint {
  return Object.hasOwn(HINTED, field);
}

function useProblemWords(problems: PlanProblems): (field: PlanField) => string | undefined {
  const { t } = useTranslation();
  return (field) => {
    const problem = problems[field];
    if (problem === undefined) return undefined;
    return problem.kind === "whole" ? t("provider.plans.problems.whole", problem) : t(`provider.plans.problems.${problem.kind}`);
  };
}

interface FeaturesProps {
  readonly typed: TypedPlan;
  readonly onChange: (changes: Pick<TypedPlan, "features">) => void;
}

function Features({ typed: { features }, onChange }: FeaturesProps) {
  const { t } = useTranslation();
  return (["recording", "voicemail", "paidForwarding"] as const).map((feature) => (
    <Checkbox
      key={feature}
      radius="xs"
      label={t(`provider.plans.fields.${feature}`)}
      checked={features[feature]}
      onChange={({ currentTarget }) => onChange({ features: { ...features, [feature]: currentTarget.checked } })}
    />
  ));
}
