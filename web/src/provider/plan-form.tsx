import { Alert, Button, Checkbox, TextInput } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { AccountError } from "../api/account-error.ts";
import { Panel } from "../app/panel.tsx";
import { useFailureWords } from "../app/use-failure-words.ts";
import type { Words } from "../language/english.ts";
import { readPlan, type PlanField, type PlanProblems, type TypedPlan } from "./read-plan.ts";
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
  readonly initial: TypedPlan;
  readonly isNew: boolean;
}

export function PlanForm({ initial, isNew }: PlanFormProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const saving = useSavePlan();
  const [typed, setTyped] = useState(initial);
  const [problems, setProblems] = useState<PlanProblems>({});
  const problem = useProblemWords(problems);
  const edit = (changes: Partial<TypedPlan>): void => {
    setTyped({ ...typed, ...changes });
    saving.reset();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const read = readPlan(typed);
    setProblems("problems" in read ? read.problems : {});
    if ("plan" in read)
      saving.mutate(read.plan, { onSuccess: () => isNew && navigate(`/provider/plans/${read.plan.id}`, { replace: true }) });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
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
      <SavePlan saving={saving} hasProblems={Object.keys(problems).length > 0} />
    </form>
  );
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

interface SavePlanProps {
  readonly saving: ReturnType<typeof useSavePlan>;
  readonly hasProblems: boolean;
}

function SavePlan({ saving, hasProblems }: SavePlanProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  return (
    <>
      {saving.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("provider.plans.notSaved")} {words(saving.error)}
          {saving.error instanceof AccountError &&
            saving.error.problems.map(({ path, message }) => <p key={path}>{`${path}: ${message}`}</p>)}
        </Alert>
      )}
      <div className={classes.save}>
        <Button type="submit" loading={saving.isPending}>
          {t("provider.plans.save")}
        </Button>
        <span role="status" className={classes.saved} data-wrong={hasProblems || undefined}>
          {hasProblems && t("provider.plans.wrong")}
          {saving.isSuccess && !hasProblems && (
            <>
              <IconCheck size={16} aria-hidden /> {t("provider.plans.saved")}
            </>
          )}
        </span>
      </div>
    </>
  );
}
