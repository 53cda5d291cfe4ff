/** The selected step's settings, beside the flow; its problems stand where they are. */
import { Alert, Button, Group } from "@mantine/core";
import { IconAlertTriangle, IconCopy, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import { withStep } from "./changes.ts";
import { valueOf } from "./document.ts";
import { RequiredText } from "./fields.tsx";
import { useFlowUi } from "./flow-context.ts";
import { KindSettings } from "./kind-settings.tsx";
import { outputsOf } from "./outputs.ts";
import { problemsOfStep } from "./problems.ts";
import { TargetSelect } from "./target-select.tsx";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./settings.module.css";

export function StepSettings({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { shown, problems, isReadOnly, edit, copy, remove } = useFlowUi();
  const { when, problem } = useFlowWords();
  const step = valueOf(shown.nodes, id);
  if (step === undefined) return null;
  const here = problemsOfStep(problems, id);
  const outputs = outputsOf(step);
  const problemAt = (field: string): string | undefined => {
    const found = here.find(({ place }) => place !== null && "step" in place && place.field === field);
    return found === undefined ? undefined : problem(found.problem);
  };
  const change = (next: PlanNode, field: string): void => edit((document) => withStep(document, id, next), `${id}:${field}`);
  const general = here.filter(({ place }) => place === null || !("step" in place) || !outputs.some(({ path }) => path === place.field));
  return (
    <div className={classes.settings}>
      {isReadOnly && <p className={classes.quiet}>{t("flow.step.readOnly")}</p>}
      {general.map((each) => (
        <Alert
          key={each.problem.path + each.problem.code}
          color="yellow"
          className={classes.problem}
          icon={<IconAlertTriangle aria-hidden />}
        >
          {problem(each.problem)}
        </Alert>
      ))}
      <RequiredText
        label={t("flow.step.name")}
        need={t("flow.step.needName")}
        value={step.name}
        disabled={isReadOnly}
        onChange={(name) => change({ ...step, name }, "name")}
      />
      <KindSettings step={step} change={change} />
      {outputs.length > 0 && (
        <fieldset className={classes.fieldset}>
          <legend className={classes.legend}>{t("flow.step.leads")}</legend>
          {outputs.map((output) => (
            <TargetSelect
              key={output.path}
              label={when(output)}
              from={{ step: id, path: output.path }}
              value={output.next}
              error={problemAt(output.path)}
            />
          ))}
        </fieldset>
      )}
      {!isReadOnly && (
        <Group gap="xs" className={classes.foot}>
          <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => copy(id)}>
            {t("flow.step.copy")}
          </Button>
          <Button variant="default" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove(id)}>
            {t("flow.step.remove")}
          </Button>
        </Group>
      )}
    </div>
  );
}

export function NumberSettings({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const { shown } = useFlowUi();
  return (
    <div className={classes.settings}>
      <TargetSelect
        label={t("flow.begins")}
        from={{ number }}
        value={valueOf(shown.entries, number) ?? ""}
        error={useNumberProblem(number)}
      />
    </div>
  );
}

function useNumberProblem(number: string): string | undefined {
  const { problems } = useFlowUi();
  const { problem } = useFlowWords();
  const found = problems.find(({ path }) => path === `entries.${number}`);
  return found === undefined ? undefined : problem(found);
}
