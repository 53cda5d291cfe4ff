/** The flow as a list, in the order in which calls come to its steps: the same as the drawing, for small screens and for ears. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconArrowRight, IconPhoneIncoming, IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import { AddStepMenu } from "./add-step-menu.tsx";
import { inCallOrder, type Origin } from "./changes.ts";
import { valueOf } from "./document.ts";
import { hop, useFlowUi, type Selection } from "./flow-context.ts";
import { outputsOf } from "./outputs.ts";
import { problemsOfNumber, problemsOfStep } from "./problems.ts";
import { StepIcon } from "./step-icon.tsx";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./outline.module.css";

export function FlowOutline() {
  const { shown, gone } = useFlowUi();
  return (
    <ol className={classes.outline}>
      {Object.keys(shown.entries).map((number) => (
        <NumberItem key={number} number={number} />
      ))}
      {inCallOrder(shown).map((id) => (
        <StepItem key={id} id={id} step={valueOf(shown.nodes, id)} />
      ))}
      {Object.entries(gone).map(([id, step]) => (
        <StepItem key={id} id={id} step={step} />
      ))}
    </ol>
  );
}

function NumberItem({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const { shown, problems } = useFlowUi();
  const words = useFlowWords();
  const step = valueOf(shown.entries, number) ?? "";
  return (
    <Item
      id={number}
      selection={{ number }}
      icon={<IconPhoneIncoming size={18} stroke={1.6} aria-hidden />}
      title={t("flow.number", { number: words.number(number) })}
      problems={problemsOfNumber(problems, number).length}
    >
      <Way from={number} origin={{ number }} label={t("flow.begins")} next={step} />
    </Item>
  );
}

function StepItem({ id, step }: { readonly id: string; readonly step: PlanNode | undefined }) {
  const { t } = useTranslation();
  const { problems } = useFlowUi();
  const { summary, when } = useFlowWords();
  if (step === undefined) return null;
  return (
    <Item
      id={id}
      selection={{ step: id }}
      icon={<StepIcon kind={step.kind} />}
      title={step.name}
      lead={`${t(`flow.kinds.${step.kind}`)} · ${summary(step)}`}
      problems={problemsOfStep(problems, id).length}
    >
      {outputsOf(step).map((output) => (
        <Way key={output.path} from={id} origin={{ step: id, path: output.path }} label={when(output)} next={output.next} />
      ))}
    </Item>
  );
}

interface ItemProps {
  readonly id: string;
  readonly selection: Selection;
  readonly icon: ReactNode;
  readonly title: string;
  readonly lead?: string;
  readonly problems: number;
  readonly children: ReactNode;
}

function Item({ id, selection, icon, title, lead, problems, children }: ItemProps) {
  const { t } = useTranslation();
  const { selected, select, differences, way } = useFlowUi();
  const isSelected = selected !== undefined && id === ("step" in selected ? selected.step : selected.number);
  const difference = differences.get(id);
  return (
    <li
      className={classes.item}
      data-difference={difference}
      data-selected={isSelected || undefined}
      data-way={way === undefined ? undefined : way.steps.has(id) ? "on" : "off"}
    >
      <button type="button" id={`outline-${id}`} className={classes.head} aria-pressed={isSelected} onClick={() => select(selection)}>
        <span className={classes.icon}>{icon}</span>
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>
          {lead !== undefined && <span className={classes.lead}>{lead}</span>}
          {difference !== undefined && <span className={classes.difference}>{t(`flow.differences.${difference}`)}</span>}
        </span>
        {problems > 0 && (
          <span className={classes.problem}>
            <IconAlertTriangle size={16} aria-hidden /> {t("flow.cardProblems", { count: problems })}
          </span>
        )}
      </button>
      <ul className={classes.ways}>{children}</ul>
    </li>
  );
}

interface WayProps {
  readonly from: string;
  readonly origin: Origin;
  readonly label: string;
  readonly next: string;
}

function Way({ from, origin, label, next }: WayProps) {
  const { t } = useTranslation();
  const { shown, isReadOnly, add, way } = useFlowUi();
  const { stepName } = useFlowWords();
  const isConnected = Object.hasOwn(shown.nodes, next);
  return (
    <li className={classes.way} data-on={way?.hops.has(hop(from, next)) || undefined}>
      <span className={classes.label}>{label}</span>
      {isConnected ? (
        <a
          href={`#outline-${next}`}
          className={classes.next}
          onClick={(event) => {
            event.preventDefault();
            goTo(next);
          }}
        >
          <IconArrowRight size={14} aria-hidden /> {stepName(next)}
        </a>
      ) : (
        <span className={classes.open}>
          {isReadOnly ? (
            t("flow.notConnected")
          ) : (
            <AddStepMenu onAdd={(kind) => add(kind, origin)}>
              <Button
                variant="light"
                size="compact-sm"
                leftSection={<IconPlus size={14} aria-hidden />}
                aria-label={t("flow.addAfter", { output: label })}
              >
                {t("flow.addHere")}
              </Button>
            </AddStepMenu>
          )}
        </span>
      )}
    </li>
  );
}

/** Brings a step of the list into sight, and the keyboard with it. */
function goTo(id: string): void {
  const item = document.getElementById(`outline-${id}`);
  item?.scrollIntoView({ block: "center" });
  item?.focus({ preventScroll: true });
}
