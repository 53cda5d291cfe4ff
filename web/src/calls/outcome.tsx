/** What became of a call: word, icon and colour together. */
import { IconListNumbers, IconPhoneCheck, IconPhoneX, IconRecordMail } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../core/account/api/calls.ts";
import classes from "./outcome.module.css";

const ICONS = { answered: IconPhoneCheck, missed: IconPhoneX, voicemail: IconRecordMail, informed: IconListNumbers };

export function Outcome({ kind }: { readonly kind: CallView["outcome"]["kind"] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.outcome} data-outcome={kind}>
      <OutcomeIcon kind={kind} />
      {t(`outcome.${kind}`)}
    </span>
  );
}

function OutcomeIcon({ kind }: { readonly kind: CallView["outcome"]["kind"] }) {
  if (kind === "live") return <span className={classes.pulse} aria-hidden />;
  const Icon = ICONS[kind];
  return <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden />;
}
