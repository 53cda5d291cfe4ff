/** One number beside the list: what it is called, where it leads, what it may cost, and giving it back. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NumbersView, NumberView } from "../../../core/account/api/numbers.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { SideDrawer } from "../shell/side-drawer.tsx";
import { NumberForm } from "./number-form.tsx";
import { ReleaseForm } from "./release-form.tsx";
import classes from "./numbers-page.module.css";

export interface NumberDrawerProps {
  /** Absent: closed. */
  readonly digits: string | undefined;
  readonly number: NumberView | undefined;
  readonly steps: NumbersView["steps"];
  /** The list is here: a number that is not in it is nowhere. */
  readonly isKnown: boolean;
}

export function NumberDrawer({ digits, number, steps, isKnown }: NumberDrawerProps) {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  // It stays in the drawer while that slides away.
  const [shown, setShown] = useState(number);
  if (digits !== undefined && number !== shown) setShown(number);
  return (
    <SideDrawer
      isOpen={digits !== undefined}
      title={shown === undefined ? t("numbers.edit.title") : phoneNumber(shown.number)}
      list="/numbers"
      names={{ back: t("numbers.back"), close: t("numbers.close") }}
    >
      {(close) =>
        shown === undefined ? (
          isKnown && <p className={classes.drawer}>{t("numbers.edit.missing")}</p>
        ) : (
          <div className={classes.drawer}>
            <NumberForm key={shown.number} number={shown} steps={steps} />
            <ReleaseForm key={`release ${shown.number}`} number={shown} onReleased={close} />
          </div>
        )
      }
    </SideDrawer>
  );
}
