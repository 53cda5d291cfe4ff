/** What is other in the draft than in what is published, in words. */
import { useTranslation } from "react-i18next";
import { valueOf, type Flow } from "./document.ts";
import { useFlowUi } from "./flow-context.ts";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./lists.module.css";

export function DifferenceList({ published }: { readonly published: Flow }) {
  const { t } = useTranslation();
  const { shown, differences, select } = useFlowUi();
  const { summary, number, stepName } = useFlowWords();
  if (differences.size === 0) return <p className={classes.quiet}>{t("flow.differences.none")}</p>;
  return (
    <ul className={classes.list}>
      {[...differences].map(([id, difference]) => {
        const [before, after] = [valueOf(published.nodes, id), valueOf(shown.nodes, id)];
        const isNumber = Object.hasOwn(shown.entries, id);
        const name = isNumber ? t("flow.number", { number: number(id) }) : ((after ?? before)?.name ?? id);
        const was = isNumber ? stepName(valueOf(published.entries, id) ?? "") : before && `${before.name}: ${summary(before)}`;
        const now = isNumber ? `${t("flow.begins")}: ${stepName(valueOf(shown.entries, id) ?? "")}` : after && summary(after);
        return (
          <li key={id}>
            <button
              type="button"
              className={classes.line}
              data-difference={difference}
              disabled={difference === "removed"}
              onClick={() => select(isNumber ? { number: id } : { step: id })}
            >
              <span className={classes.words}>
                <strong>
                  {t(`flow.differences.${difference}`)}: {name}
                </strong>
                {now !== undefined && <span>{now}</span>}
                {difference !== "added" && was !== undefined && (
                  <span className={classes.dim}>{t("flow.differences.was", { summary: was })}</span>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
