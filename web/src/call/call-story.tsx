/** Why the call went where it went: one sentence a step, each with its time. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { CallDetailView } from "../../../core/account/api/calls.ts";
import { clockTime, exactMoment } from "../format/moment.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useLanguage } from "../language/use-language.ts";
import { useMay } from "../session/use-may.ts";
import { useOffice } from "../shell/office.ts";
import classes from "./call-story.module.css";

export function CallStory({ call }: { readonly call: CallDetailView }) {
  const { t } = useTranslation();
  const { groupNumbers } = usePhoneNumbers();
  const clock = { language: useLanguage(), zone: useOffice().zone };
  const mayLook = useMay("flow.edit");
  const versions = call.planVersions.filter((version) => version > 0);
  return (
    <>
      <ol className={classes.story}>
        {call.story.map(({ at, text }, step) => (
          // A step is added, never moved.
          <li key={step} className={classes.step}>
            <time dateTime={new Date(at).toISOString()} title={exactMoment(at, clock)} className={classes.time}>
              {clockTime(at, clock)}
            </time>
            <span>{groupNumbers(text)}</span>
          </li>
        ))}
      </ol>
      {versions.length > 0 && (
        <p className={classes.plan}>
          {mayLook
            ? versions.map((version) => (
                <Link key={version} href={`/flow?version=${version}`}>
                  {t("call.plan", { count: 1, versions: version })}
                </Link>
              ))
            : t("call.plan", { count: versions.length, versions: versions.join(", ") })}
        </p>
      )}
    </>
  );
}
