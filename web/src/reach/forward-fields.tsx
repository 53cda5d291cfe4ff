/** Where calls go: always, when busy, when nobody answers, when away. */
import { Checkbox, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { PriceHint } from "./price-hint.tsx";
import { WHENS, type ForwardProblems, type TypedDestination, type TypedForward, type When } from "./typed-forward.ts";
import classes from "./reach.module.css";

export interface ForwardFieldsProps {
  readonly value: TypedForward;
  readonly problems: ForwardProblems;
  readonly colleagues: readonly { readonly extension: string; readonly name: string }[];
  /** The tariff plan includes calls to numbers outside. */
  readonly mayForwardOutside: boolean;
  readonly onChange: (value: TypedForward) => void;
}

export function ForwardFields({ value, problems, onChange, ...rest }: ForwardFieldsProps) {
  return (
    <div className={classes.fields}>
      {WHENS.map((when) => (
        <DestinationFields
          key={when}
          when={when}
          value={value[when]}
          problem={problems[when]}
          onChange={(changed) => onChange({ ...value, [when]: changed })}
          {...rest}
        />
      ))}
    </div>
  );
}

interface DestinationFieldsProps extends Pick<ForwardFieldsProps, "colleagues" | "mayForwardOutside"> {
  readonly when: When;
  readonly value: TypedDestination;
  readonly problem: ForwardProblems[When];
  readonly onChange: (value: TypedDestination) => void;
}

function DestinationFields({ when, value, problem, colleagues, mayForwardOutside, onChange }: DestinationFieldsProps) {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  const example = phoneNumber("+254711000101");
  const edit = (changes: Partial<TypedDestination>): void => onChange({ ...value, ...changes });
  // Busy and unanswered calls go to voicemail unless something else is said; so does an absence.
  const unset = when === "always" ? t("phone.forward.ring") : t("phone.forward.toVoicemail");
  const ways = [
    { value: "none", label: unset },
    ...(when === "always" ? [{ value: "voicemail", label: t("phone.forward.toVoicemail") }] : []),
    { value: "extension", label: t("phone.forward.toPerson") },
    ...(mayForwardOutside || value.to === "number" ? [{ value: "number", label: t("phone.forward.toNumber") }] : []),
  ];
  return (
    <div className={classes.destination}>
      <Select
        label={t(`phone.forward.${when}`)}
        description={when === "always" ? t("phone.forward.alwaysHint") : undefined}
        data={ways}
        value={value.to === "voicemail" && when !== "always" ? "none" : value.to}
        allowDeselect={false}
        onChange={(to) => isWay(to) && edit({ to })}
      />
      {value.to === "extension" && (
        <Select
          label={t("phone.forward.person")}
          data={colleagues.map(({ extension, name }) => ({ value: extension, label: `${name} (${extension})` }))}
          value={value.extension}
          searchable
          error={problem === "needPerson" && t("phone.forward.needPerson")}
          onChange={(extension) => edit({ extension })}
        />
      )}
      {value.to === "number" && (
        <>
          <TextInput
            label={t("phone.forward.number")}
            type="tel"
            autoComplete="off"
            value={value.number}
            error={problem === "needNumber" && t("phone.forward.needNumber", { example })}
            onChange={({ currentTarget }) => edit({ number: currentTarget.value })}
          />
          <PriceHint number={value.number} />
          <Checkbox
            radius="xs"
            label={t("phone.forward.screen")}
            description={t("phone.forward.screenHint")}
            checked={value.screen}
            onChange={({ currentTarget }) => edit({ screen: currentTarget.checked })}
          />
        </>
      )}
    </div>
  );
}

const isWay = (to: string | null): to is TypedDestination["to"] => to !== null && ["none", "voicemail", "extension", "number"].includes(to);
