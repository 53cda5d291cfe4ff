import { Switch, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../app/panel.tsx";
import { SaveBar } from "../app/save-bar.tsx";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import { ForwardFields } from "../reach/forward-fields.tsx";
import { readForward, typedForward, type ForwardProblems } from "../reach/typed-forward.ts";
import { useOffice, useZone } from "../shell/office.ts";
import { instantOf, wallTime } from "./office-time.ts";
import type { PanelProps } from "./my-phone-page.tsx";
import { usePanel } from "./use-panel.ts";
import classes from "../reach/reach.module.css";

/** Where one's calls go, and that one is away. */
export function ForwardPanel(props: PanelProps) {
  const { t } = useTranslation();
  const zone = useZone();
  const { country } = useOffice();
  const { known } = props;
  const { save, reset, bar } = usePanel(props);
  const [forward, setForward] = useState(() => typedForward(known.forward));
  const [isAway, setIsAway] = useState(known.away === true || (known.away !== undefined && known.away > Date.now()));
  const [back, setBack] = useState(typeof known.away === "number" && known.away > Date.now() ? wallTime(known.away, zone) : "");
  const [problems, setProblems] = useState<ForwardProblems>({});
  const [isChanged, setIsChanged] = useState(false);
  useUnsavedGuard(isChanged || bar.saving.error !== null);
  const edited = (): void => {
    setIsChanged(true);
    setProblems({});
    reset();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const read = readForward(forward, country);
    setProblems("problems" in read ? read.problems : {});
    if (!("forward" in read)) return;
    setIsChanged(false);
    save({ forward: read.forward, away: isAway ? (instantOf(back, zone) ?? true) : null });
  };
  return (
    <Panel title={t("phone.forward.title")}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <p className={classes.text}>{t("phone.forward.lead")}</p>
        {!known.mayForwardOutside && <p className={classes.text}>{t("phone.forward.noOutside")}</p>}
        <ForwardFields
          value={forward}
          problems={problems}
          colleagues={known.colleagues}
          mayForwardOutside={known.mayForwardOutside}
          onChange={(value) => {
            setForward(value);
            edited();
          }}
        />
        <Switch
          label={t("phone.away.on")}
          description={t("phone.away.lead")}
          checked={isAway}
          onChange={({ currentTarget }) => {
            setIsAway(currentTarget.checked);
            edited();
          }}
        />
        {isAway && (
          <TextInput
            label={t("phone.away.until")}
            description={t("phone.away.untilHint")}
            type="datetime-local"
            value={back}
            onChange={({ currentTarget }) => {
              setBack(currentTarget.value);
              edited();
            }}
          />
        )}
        <SaveBar {...bar} />
      </form>
    </Panel>
  );
}
