/** What can be set for each kind of step. */
import { Checkbox, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import { WholeNumber } from "./fields.tsx";
import { useFlowUi } from "./flow-context.ts";
import { MenuKeys } from "./menu-keys.tsx";
import { Prompts } from "./prompts.tsx";
import type { KindSettingsProps, StepOf } from "./settings-props.ts";
import { WhoRings } from "./who-rings.tsx";
import classes from "./settings.module.css";

export function KindSettings({ step, change }: KindSettingsProps<PlanNode>) {
  const { t } = useTranslation();
  const { isReadOnly } = useFlowUi();
  switch (step.kind) {
    case "menu":
      return <MenuSettings step={step} change={change} />;
    case "ring":
      return (
        <>
          <WhoRings step={step} change={change} />
          {step.group === undefined && (
            <WholeNumber
              label={t("flow.ring.seconds")}
              value={step.seconds}
              least={5}
              most={120}
              disabled={isReadOnly}
              onChange={(seconds) => change({ ...step, seconds }, "seconds")}
            />
          )}
          <Prompts label={t("flow.ring.prompt")} value={step.prompts} onChange={(prompts) => change({ ...step, prompts }, "prompts")} />
        </>
      );
    case "voicemail":
      return <VoicemailSettings step={step} change={change} />;
    case "hours":
      return <HoursSettings step={step} change={change} />;
    case "say":
    case "goodbye":
      return <Prompts label={t("flow.say.prompt")} value={step.prompts} onChange={(prompts) => change({ ...step, prompts }, "prompts")} />;
    case "tell-hours":
      return <TellHoursSettings step={step} change={change} />;
    default:
      return step satisfies never;
  }
}

function MenuSettings({ step, change }: KindSettingsProps<StepOf<"menu">>) {
  const { t } = useTranslation();
  const { isReadOnly } = useFlowUi();
  return (
    <>
      <Prompts label={t("flow.menu.prompt")} value={step.prompts} onChange={(prompts) => change({ ...step, prompts }, "prompts")} />
      <MenuKeys step={step} change={change} />
      <Checkbox
        radius="xs"
        label={t("flow.menu.dialExtensions")}
        disabled={isReadOnly}
        checked={step.dialExtensions}
        onChange={({ currentTarget }) => change({ ...step, dialExtensions: currentTarget.checked }, "dialExtensions")}
      />
      <WholeNumber
        label={t("flow.menu.wait")}
        value={step.waitSeconds}
        least={1}
        most={20}
        disabled={isReadOnly}
        onChange={(waitSeconds) => change({ ...step, waitSeconds }, "waitSeconds")}
      />
      <WholeNumber
        label={t("flow.menu.tries")}
        value={step.tries}
        least={1}
        most={5}
        disabled={isReadOnly}
        onChange={(tries) => change({ ...step, tries }, "tries")}
      />
      <Prompts label={t("flow.menu.wrongKey")} value={step.wrongKey} onChange={(wrongKey) => change({ ...step, wrongKey }, "wrongKey")} />
      <Prompts label={t("flow.menu.silence")} value={step.silence} onChange={(silence) => change({ ...step, silence }, "silence")} />
    </>
  );
}

function VoicemailSettings({ step, change }: KindSettingsProps<StepOf<"voicemail">>) {
  const { t } = useTranslation();
  const { names, isReadOnly } = useFlowUi();
  const { mailbox, ...shared } = step;
  const isGone = mailbox !== undefined && !names.people.some(({ extension }) => extension === mailbox);
  return (
    <>
      <NativeSelect
        label={t("flow.voicemail.mailbox")}
        disabled={isReadOnly}
        value={mailbox ?? ""}
        onChange={({ currentTarget: { value } }) => change(value === "" ? shared : { ...shared, mailbox: value }, "mailbox")}
      >
        <option value="">{t("flow.voicemail.office")}</option>
        {isGone && <option value={mailbox}>{t("flow.ring.gone", { extension: mailbox })}</option>}
        {names.people.map(({ extension, name }) => (
          <option key={extension} value={extension}>{`${name} (${extension})`}</option>
        ))}
      </NativeSelect>
      <Prompts
        label={t("flow.voicemail.greeting")}
        value={step.greeting}
        onChange={(greeting) => change({ ...step, greeting }, "greeting")}
      />
      <WholeNumber
        label={t("flow.voicemail.max")}
        value={step.maxSeconds}
        least={5}
        most={600}
        disabled={isReadOnly}
        onChange={(maxSeconds) => change({ ...step, maxSeconds }, "maxSeconds")}
      />
    </>
  );
}

function HoursSettings({ step, change }: KindSettingsProps<StepOf<"hours">>) {
  const { t } = useTranslation();
  const { names, isReadOnly } = useFlowUi();
  const isGone = !names.offices.some(({ id }) => id === step.office);
  return (
    <NativeSelect
      label={t("flow.hours.office")}
      disabled={isReadOnly}
      value={step.office}
      onChange={({ currentTarget: { value } }) => change({ ...step, office: value }, "office")}
    >
      {isGone && <option value={step.office}>{t("flow.summary.somewhere")}</option>}
      {names.offices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}

function TellHoursSettings({ step, change }: KindSettingsProps<StepOf<"tell-hours">>) {
  const { t } = useTranslation();
  const { names, isReadOnly } = useFlowUi();
  const { offices } = step;
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{t("flow.tellHours.offices")}</legend>
      {names.offices.map(({ id, name }) => (
        <Checkbox
          key={id}
          radius="xs"
          label={name}
          // The last one stays: there is nothing to read out without an office.
          disabled={isReadOnly || (offices.length === 1 && offices.includes(id))}
          checked={offices.includes(id)}
          onChange={({ currentTarget: { checked } }) => {
            const known = names.offices.map((office) => office.id).filter((each) => (each === id ? checked : offices.includes(each)));
            change({ ...step, offices: known }, "offices");
          }}
        />
      ))}
      <p className={classes.quiet}>{t("flow.tellHours.hint")}</p>
    </fieldset>
  );
}
