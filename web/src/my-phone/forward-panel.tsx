import { Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import { Panel } from "../app/panel.tsx";
import type { Reading } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { instantOf, localMoment } from "../format/local-moment.ts";
import { ForwardFields } from "../reach/forward-fields.tsx";
import { readForward, typedForward, type ForwardProblems } from "../reach/typed-forward.ts";
import { useOffice, useZone } from "../shell/office.ts";
import type { PanelProps } from "./my-phone-page.tsx";
import { SavePhone } from "./save-phone.tsx";
import { useChangePhone, type PhoneChange } from "./use-phone.ts";
import classes from "../reach/reach.module.css";

function typedOf({ forward, away }: PhoneView, zone: string) {
  const isUntil = typeof away === "number" && away > Date.now();
  return { forward: typedForward(forward), isAway: away === true || isUntil, back: isUntil ? localMoment(away, zone) : "" };
}
type Typed = ReturnType<typeof typedOf>;

/** Where one's calls go, and that one is away. */
export function ForwardPanel({ phone }: PanelProps) {
  const { t } = useTranslation();
  const zone = useZone();
  const { country } = useOffice();
  const form = useSavedForm({
    current: phone,
    typedOf: (known) => typedOf(known, zone),
    read: (entered) => readForwards(entered, { country, zone }),
    saving: useChangePhone(),
  });
  const { forward, isAway, back } = form.typed;
  return (
    <Panel title={t("phone.forward.title")}>
      <form onSubmit={form.submit} noValidate className={classes.form}>
        <p className={classes.text}>{t("phone.forward.lead")}</p>
        {!phone.mayForwardOutside && <p className={classes.text}>{t("phone.forward.noOutside")}</p>}
        <ForwardFields
          value={forward}
          problems={form.problem ?? {}}
          colleagues={phone.colleagues}
          mayForwardOutside={phone.mayForwardOutside}
          onChange={(value) => form.edit({ forward: value })}
        />
        <Switch
          label={t("phone.away.on")}
          description={t("phone.away.lead")}
          checked={isAway}
          onChange={({ currentTarget }) => form.edit({ isAway: currentTarget.checked })}
        />
        {isAway && (
          <TextInput
            label={t("phone.away.until")}
            description={t("phone.away.untilHint")}
            type="datetime-local"
            value={back}
            onChange={({ currentTarget }) => form.edit({ back: currentTarget.value })}
          />
        )}
        <SavePhone form={form} phone={phone} />
      </form>
    </Panel>
  );
}

interface Here {
  readonly country: string;
  readonly zone: string;
}

function readForwards({ forward, isAway, back }: Typed, { country, zone }: Here): Reading<PhoneChange, ForwardProblems> {
  const read = readForward(forward, country);
  if ("problems" in read) return { problem: read.problems };
  return { body: { forward: read.forward, away: isAway ? (instantOf(back, zone) ?? true) : null } };
}
