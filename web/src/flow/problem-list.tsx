/** All that keeps the flow from being published; each leads to where it is. */
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFlowUi } from "./flow-context.ts";
import { placed, type PlacedProblem } from "./problems.ts";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./lists.module.css";

export function ProblemList() {
  const { t } = useTranslation();
  const { problems, select } = useFlowUi();
  const { problem, stepName, number } = useFlowWords();
  const where = ({ place }: PlacedProblem): string => {
    if (place === null) return t("flow.problems.elsewhere");
    return "step" in place ? stepName(place.step) : t("flow.number", { number: number(place.number) });
  };
  return (
    <ul className={classes.list}>
      {problems.map(placed).map((each) => {
        const { place } = each;
        const words = (
          <>
            <IconAlertTriangle size={18} className={classes.warn} aria-hidden />
            <span className={classes.words}>
              <strong>{where(each)}</strong>
              <span>{problem(each.problem)}</span>
            </span>
          </>
        );
        return (
          <li key={`${each.problem.path}:${each.problem.code}`}>
            {place === null ? (
              <div className={classes.line}>{words}</div>
            ) : (
              <button
                type="button"
                className={classes.line}
                onClick={() => select("step" in place ? { step: place.step } : { number: place.number })}
              >
                {words}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
