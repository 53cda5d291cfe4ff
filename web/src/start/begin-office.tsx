/** A newcomer's office: who it is for, what it is called, how it begins, and where its calls ring. */
import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TemplateName } from "../../../core/tenants/templates/template.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { Choice } from "../billing/choice.tsx";
import { readPhoneNumber } from "../format/read-phone-number.ts";
import { useLanguage } from "../language/use-language.ts";
import { useWelcome } from "../session/use-welcome.ts";
import { browserHere } from "./here.ts";
import { InferredPlace, type Place } from "./inferred-place.tsx";
import { NoOffice } from "./no-office.tsx";
import { StartFrame } from "./start-frame.tsx";
import { useBeginOffice } from "./use-begin-office.ts";
import classes from "./start.module.css";

const TEMPLATES: readonly TemplateName[] = ["just-me", "shop", "clinic", "two-offices"];
const KINDS = ["individual", "company"] as const;
const EXAMPLE = "+254 711 000 101";

export function BeginOffice() {
  const { selfSignUp } = useWelcome();
  return selfSignUp === false ? <NoOffice /> : <OfficeForm />;
}

function OfficeForm() {
  const { t } = useTranslation();
  const words = useFailureWords();
  const language = useLanguage();
  const begin = useBeginOffice();
  const [kind, setKind] = useState<(typeof KINDS)[number]>("individual");
  const [template, setTemplate] = useState<TemplateName>("just-me");
  const [name, setName] = useState("");
  const [mobile, setMobile] = useState("");
  const [changed, setChanged] = useState<Partial<Place>>({});
  const [tried, setTried] = useState(false);
  const place: Place = { language, ...browserHere(), ...changed };
  const called = readPhoneNumber(mobile, place.country);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || called === undefined) return;
    begin.mutate({ kind, name: name.trim(), template, mobile: called, ...place });
  };
  return (
    <StartFrame step={3} title={t("start.office.title")} lead={t("start.office.lead")}>
      <form onSubmit={submit} noValidate className={classes.form}>
        {begin.error !== null && (
          <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
            {words(begin.error)}
          </Alert>
        )}
        <fieldset className={classes.group}>
          <legend className={classes.legend}>{t("start.office.kind")}</legend>
          <div className={classes.pair}>
            {KINDS.map((each) => (
              <Choice key={each} name="kind" checked={kind === each} onChoose={() => setKind(each)}>
                {t(`start.office.${each}`)}
              </Choice>
            ))}
          </div>
        </fieldset>
        <TextInput
          label={t("start.office.name")}
          description={t("start.office.nameHint")}
          error={tried && name.trim() === "" && t("start.office.needName")}
          autoComplete="organization"
          size="md"
          maxLength={80}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <TextInput
          label={t("start.office.mobile")}
          description={t("start.office.mobileHint")}
          error={tried && called === undefined && t("start.office.needMobile", { example: EXAMPLE })}
          type="tel"
          autoComplete="tel"
          size="md"
          value={mobile}
          onChange={({ currentTarget }) => setMobile(currentTarget.value)}
        />
        <fieldset className={classes.group}>
          <legend className={classes.legend}>{t("start.office.template")}</legend>
          <div className={classes.pair}>
            {TEMPLATES.map((each) => (
              <Choice key={each} name="template" checked={template === each} onChoose={() => setTemplate(each)}>
                <span className={classes.template}>
                  {t(`start.office.templates.${each}.name`)}
                  <span className={classes.small}>{t(`start.office.templates.${each}.text`)}</span>
                </span>
              </Choice>
            ))}
          </div>
        </fieldset>
        <InferredPlace place={place} onChange={(change) => setChanged({ ...changed, ...change })} />
        <Button type="submit" size="md" loading={begin.isPending}>
          {t("start.office.button")}
        </Button>
        <span className={classes.small}>{t("start.office.costs")}</span>
      </form>
    </StartFrame>
  );
}
