/** "Who calls, to which number, when?": the way of such a call, step by step, with the words the caller would hear. */
import { Alert, Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconAlertCircle, IconPhoneCall } from "@tabler/icons-react";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TestedView, TestTurn } from "../../../core/account/api/flow.ts";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useLanguage } from "../language/use-language.ts";
import { hop, useFlowUi, type Way } from "./flow-context.ts";
import { TestTurns } from "./test-turns.tsx";
import classes from "./test-panel.module.css";

export interface TestPanelProps {
  /** Saves what is unsaved: what is tested is what is on the screen. */
  readonly flush: () => Promise<number | undefined>;
  /** Published version, when that is shown and not the draft. */
  readonly version: number | undefined;
  readonly onWay: (way: Way | undefined) => void;
}

const EXAMPLE = "+254711000101";

export function TestPanel({ flush, version, onWay }: TestPanelProps) {
  const { t } = useTranslation();
  const { names } = useFlowUi();
  const { phoneNumber } = usePhoneNumbers();
  const language = useLanguage();
  const words = useFailureWords();
  const [number, setNumber] = useState(names.numbers[0] ?? "");
  const [from, setFrom] = useState("");
  const [office, setOffice] = useState("");
  const [local, setLocal] = useState("");
  const [turns, setTurns] = useState<readonly TestTurn[]>([]);
  const [tested, setTested] = useState<TestedView | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(undefined);
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<"from" | "time" | undefined>(undefined);

  const end = useRef<HTMLDivElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: "center" }), [tested]);

  const call = async (next: readonly TestTurn[]): Promise<void> => {
    const caller = from.replaceAll(/[^\d+]/g, "");
    const problem = caller !== "" && !/^\+[1-9]\d{6,14}$/.test(caller) ? "from" : office !== "" && local === "" ? "time" : undefined;
    setWrong(problem);
    if (problem !== undefined) return;
    setAsking(true);
    setFailure(undefined);
    try {
      if (version === undefined) await flush();
      const at = office === "" ? Date.now() : { office, local: local.slice(0, 16) };
      const body = {
        which: version ?? ("draft" as const),
        from: caller === "" ? ("withheld" as const) : caller,
        number,
        at,
        turns: [...next],
        language,
      };
      const answer = await ask("POST /api/flow/test", { body });
      setTested(answer);
      setTurns(next);
      onWay(wayOf(number, answer));
    } catch (error) {
      setFailure(error);
    } finally {
      setAsking(false);
    }
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void call([]);
  };
  return (
    <div className={classes.panel}>
      <form onSubmit={submit} className={classes.form} noValidate>
        <p className={classes.quiet}>{t("flow.test.lead")}</p>
        <NativeSelect label={t("flow.test.number")} value={number} onChange={({ currentTarget }) => setNumber(currentTarget.value)}>
          {names.numbers.map((each) => (
            <option key={each} value={each}>
              {phoneNumber(each)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          type="tel"
          label={t("flow.test.from")}
          description={t("flow.test.fromHint", { example: EXAMPLE })}
          inputWrapperOrder={["label", "input", "description", "error"]}
          error={wrong === "from" && t("flow.test.needNumber", { example: EXAMPLE })}
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <NativeSelect label={t("flow.test.when")} value={office} onChange={({ currentTarget }) => setOffice(currentTarget.value)}>
          <option value="">{t("flow.test.now")}</option>
          {names.offices.map(({ id, name }) => (
            <option key={id} value={id}>
              {t("flow.test.at", { office: name })}
            </option>
          ))}
        </NativeSelect>
        {office !== "" && (
          <TextInput
            type="datetime-local"
            label={t("flow.test.time")}
            error={wrong === "time" && t("flow.test.needTime")}
            value={local}
            onChange={({ currentTarget }) => setLocal(currentTarget.value)}
          />
        )}
        <Button type="submit" loading={asking} leftSection={<IconPhoneCall size={18} aria-hidden />}>
          {t(tested === undefined ? "flow.test.start" : "flow.test.again")}
        </Button>
      </form>
      {failure !== undefined && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("flow.test.failed")} {words(failure)}
        </Alert>
      )}
      {tested !== undefined && (
        <>
          <Heard tested={tested} />
          <div role="status" ref={end}>
            {tested.waits === undefined && <p className={classes.over}>{t("flow.test.over")}</p>}
          </div>
          {tested.waits !== undefined && <TestTurns tested={tested} waits={tested.waits} onTurn={(turn) => void call([...turns, turn])} />}
          {turns.length > 0 && (
            <Group>
              <Button variant="subtle" size="compact-sm" onClick={() => void call(turns.slice(0, -1))}>
                {t("flow.test.back")}
              </Button>
            </Group>
          )}
        </>
      )}
    </div>
  );
}

function Heard({ tested }: { readonly tested: TestedView }) {
  const { t } = useTranslation();
  const { select } = useFlowUi();
  const { groupNumbers } = usePhoneNumbers();
  return (
    <ol className={classes.visits}>
      {tested.visits.map(({ node, name, said, story }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a call may come to a step twice
        <li key={index} className={classes.visit}>
          <button type="button" className={classes.name} onClick={() => select({ step: node })}>
            {name}
          </button>
          {story.map((line) => (
            <p key={line} className={classes.line}>
              {groupNumbers(line)}
            </p>
          ))}
          {said.map((prompt, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same words may be said twice
            <p key={at} className={classes.said}>
              <span className={classes.hears}>{t("flow.test.hears")}</span>{" "}
              {"text" in prompt ? <q lang={prompt.language}>{prompt.text}</q> : t("flow.test.recording")}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function wayOf(number: string, { visits }: TestedView): Way {
  const steps = [number, ...visits.map(({ node }) => node)];
  const hops = steps.slice(1).map((to, index) => hop(steps[index] ?? "", to));
  return { steps: new Set(steps), hops: new Set(hops), at: steps.at(-1) ?? number };
}
