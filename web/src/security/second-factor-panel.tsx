import { IconCheck } from "@tabler/icons-react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../app/panel.tsx";
import { SetUpFactor } from "./set-up-factor.tsx";
import { SwitchOffFactor } from "./switch-off-factor.tsx";
import { useNoteSecondFactor } from "./use-security.ts";
import classes from "./security.module.css";

export function SecondFactorPanel({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation();
  const note = useNoteSecondFactor();
  const [isOpen, setIsOpen] = useState(false);
  const [done, setDone] = useState<"on" | "off">();
  const end = (): void => setIsOpen(false);
  const finish = (now: boolean): void => {
    note(now);
    setDone(now ? "on" : "off");
    end();
  };
  return (
    <Panel title={t("identity.security.factor")}>
      <p className={classes.text}>{t(isOn ? "identity.security.factorOn" : "identity.security.factorOff")}</p>
      {isOpen ? (
        isOn ? (
          <SwitchOffFactor onDone={() => finish(false)} onCancel={end} />
        ) : (
          <SetUpFactor onDone={() => finish(true)} onCancel={end} />
        )
      ) : (
        <div className={classes.buttons}>
          <Button variant={isOn ? "default" : "filled"} onClick={() => setIsOpen(true)}>
            {t(isOn ? "identity.security.switchOff" : "identity.security.setUp")}
          </Button>
          <span role="status" className={classes.saved}>
            {done !== undefined && (
              <>
                <IconCheck size={16} aria-hidden /> {t(`identity.security.${done}`)}
              </>
            )}
          </span>
        </div>
      )}
    </Panel>
  );
}
