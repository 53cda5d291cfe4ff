/** What would happen to somebody's calls, in words, before the button. */
import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Consequence } from "../../../core/tenants/people/consequences.ts";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useConsequences, type Change } from "./use-people.ts";
import classes from "./people.module.css";

export interface ConsequencesProps {
  readonly person: Pick<PersonView, "extension">;
  readonly change: Change;
}

export function Consequences({ person, change }: ConsequencesProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const tell = useConsequenceWords(change);
  const { data, error } = useConsequences(person.extension, change);
  if (error !== null)
    return (
      <p role="alert" className={classes.text}>
        {words(error)}
      </p>
    );
  if (data === undefined) return <Skeleton height={72} role="status" aria-label={t("people.leave.asking")} />;
  return (
    <ul className={classes.consequences}>
      {data.consequences.map((consequence, at) => (
        // What would happen is a list in itself: nothing of it comes or goes by itself.
        <li key={at} data-stuck={("stuck" in consequence && consequence.stuck) || undefined}>
          {tell(consequence)}
        </li>
      ))}
    </ul>
  );
}

function useConsequenceWords(change: Change): (consequence: Consequence) => string {
  const { t, i18n } = useTranslation();
  const names = (others: readonly string[]): string => new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(others);
  return (consequence) => {
    switch (consequence.kind) {
      case "step": {
        const { step, others, otherwise, stuck } = consequence;
        if (change === "move") return t("people.consequence.stepStays", { step });
        if (others.length > 0) return t("people.consequence.stepOthers", { step, others: names(others) });
        return stuck ? t("people.consequence.stepStuck", { step }) : t("people.consequence.stepAlone", { step, otherwise });
      }
      case "group": {
        const { group, others, stuck } = consequence;
        if (change === "move") return t("people.consequence.groupStays", { group });
        if (others.length > 0) return t("people.consequence.groupOthers", { group, others: names(others) });
        return t(stuck ? "people.consequence.groupStuck" : "people.consequence.groupAlone", { group });
      }
      case "mailbox":
        return t(consequence.stuck ? "people.consequence.mailboxStuck" : "people.consequence.mailbox", { step: consequence.step });
      case "forward":
        return t(change === "suspend" ? "people.consequence.forwardSuspended" : "people.consequence.forward", {
          person: consequence.person,
        });
      case "extension": {
        const key = { "not-available": "notAvailable", unknown: "unknown", rings: "rings" } as const;
        return t(`people.consequence.${key[consequence.callers]}`, { extension: consequence.extension });
      }
      case "messages":
        return t("people.consequence.messages");
      case "sign-in":
        return t(consequence.ends ? "people.consequence.signInEnds" : "people.consequence.signInStays", { email: consequence.email });
      default:
        return consequence satisfies never;
    }
  };
}
