/** Whose phones a step rings: people, or one of the office's groups. */
import { Checkbox, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFlowUi } from "./flow-context.ts";
import type { KindSettingsProps, StepOf } from "./settings-props.ts";
import classes from "./settings.module.css";

export function WhoRings({ step, change }: KindSettingsProps<StepOf<"ring">>) {
  const { t } = useTranslation();
  const { names, isReadOnly } = useFlowUi();
  const { group, ...alone } = step;
  const chooseGroup = (id: string): void => change(id === "" ? alone : { ...alone, people: [], group: id }, "group");
  return (
    <>
      {(names.groups.length > 0 || group !== undefined) && (
        <NativeSelect
          label={t("flow.ring.group")}
          disabled={isReadOnly}
          value={group ?? ""}
          onChange={({ currentTarget }) => chooseGroup(currentTarget.value)}
        >
          <option value="">{t("flow.ring.noGroup")}</option>
          {group !== undefined && !names.groups.some(({ id }) => id === group) && <option value={group}>{t("flow.ring.groupGone")}</option>}
          {names.groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      )}
      {group === undefined && <People step={step} change={change} />}
    </>
  );
}

function People({ step, change }: KindSettingsProps<StepOf<"ring">>) {
  const { t } = useTranslation();
  const { names, isReadOnly } = useFlowUi();
  const gone = step.people.filter((extension) => !names.people.some((person) => person.extension === extension));
  const choose = (extension: string, isChosen: boolean): void => {
    const people = isChosen ? [...step.people, extension] : step.people.filter((each) => each !== extension);
    change({ ...step, people: people.slice(0, 10) }, "people");
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{t("flow.ring.people")}</legend>
      {names.people.length === 0 && <p className={classes.quiet}>{t("flow.ring.nobody")}</p>}
      {names.people.map(({ extension, name, phones }) => (
        <Checkbox
          key={extension}
          radius="xs"
          label={name}
          description={`${extension} · ${t("flow.ring.phones", { count: phones })}`}
          disabled={isReadOnly}
          checked={step.people.includes(extension)}
          onChange={({ currentTarget }) => choose(extension, currentTarget.checked)}
        />
      ))}
      {gone.map((extension) => (
        <Checkbox
          key={extension}
          radius="xs"
          label={t("flow.ring.gone", { extension })}
          disabled={isReadOnly}
          checked
          onChange={() => choose(extension, false)}
        />
      ))}
    </fieldset>
  );
}
