/** What the caller or the called do next in a test call. */
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TestedView, TestTurn } from "../../../core/account/api/flow.ts";
import { valueOf } from "./document.ts";
import { useFlowUi } from "./flow-context.ts";
import classes from "./test-panel.module.css";

export interface TestTurnsProps {
  readonly tested: TestedView;
  readonly waits: NonNullable<TestedView["waits"]>;
  readonly onTurn: (turn: TestTurn) => void;
}

export function TestTurns({ tested, waits, onTurn }: TestTurnsProps) {
  const { t } = useTranslation();
  const turn = (label: string, next: TestTurn) => (
    <Button key={label} variant="default" onClick={() => onTurn(next)}>
      {label}
    </Button>
  );
  return (
    <fieldset className={classes.turns}>
      <legend className={classes.legend}>{t(`flow.test.whatNow.${waits}`)}</legend>
      {waits === "keys" && <Keys tested={tested} onTurn={onTurn} />}
      {waits === "ringing" && (
        <Group gap="xs">
          {turn(t("flow.test.answered"), { answered: true })}
          {turn(t("flow.test.notAnswered"), { answered: false })}
        </Group>
      )}
      {waits === "message" && (
        <Group gap="xs">
          {turn(t("flow.test.leaves"), { message: true })}
          {turn(t("flow.test.silent"), { message: false })}
        </Group>
      )}
    </fieldset>
  );
}

function Keys({ tested, onTurn }: Omit<TestTurnsProps, "waits">) {
  const { t } = useTranslation();
  const { shown } = useFlowUi();
  const [other, setOther] = useState("");
  const step = valueOf(shown.nodes, tested.visits.at(-1)?.node ?? "");
  const choices = step?.kind === "menu" ? Object.entries(step.choices) : [];
  const press = (keys: string): void => {
    setOther("");
    onTurn({ press: keys });
  };
  return (
    <>
      <Group gap="xs">
        {choices.map(([key, { label }]) => (
          <Button key={key} variant="default" onClick={() => press(key)}>
            {t("flow.test.press", { key, label })}
          </Button>
        ))}
        <Button variant="default" onClick={() => press("")}>
          {t("flow.test.nothing")}
        </Button>
      </Group>
      <div className={classes.other}>
        <TextInput
          label={t("flow.test.pressOther")}
          inputMode="tel"
          maxLength={8}
          value={other}
          onChange={({ currentTarget }) => setOther(currentTarget.value.replaceAll(/[^0-9*#]/g, ""))}
        />
        <Button variant="default" disabled={other === ""} onClick={() => press(other)}>
          {t("flow.test.pressButton")}
        </Button>
      </div>
    </>
  );
}
