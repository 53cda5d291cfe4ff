import { ActionIcon } from "@mantine/core";
import { IconPlayerPlayFilled, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../core/account/views.ts";
import { CallLink } from "../calls/call-link.tsx";
import { useCallWords } from "../calls/use-call-words.ts";
import { When } from "../format/when.tsx";
import { Message } from "./message.tsx";
import classes from "./voicemail-row.module.css";

export interface VoicemailRowProps {
  readonly call: CallView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function VoicemailRow({ call, isOpen, onToggle }: VoicemailRowProps) {
  const { t } = useTranslation();
  const words = useCallWords();
  const caller = words.caller(call);
  const number = words.callerNumber(call);
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <ActionIcon
          variant={isOpen ? "default" : "light"}
          size={40}
          radius="50%"
          onClick={onToggle}
          aria-expanded={isOpen}
          aria-label={isOpen ? t("voicemail.hide") : t("voicemail.listen", { caller })}
        >
          {isOpen ? <IconX size={18} aria-hidden /> : <IconPlayerPlayFilled size={18} aria-hidden />}
        </ActionIcon>
        <div className={classes.who}>
          <span className={classes.caller}>{caller}</span>
          {number !== undefined && <span className={classes.aside}>{number}</span>}
          <span className={classes.happened}>{words.happened(call)}</span>
        </div>
        <span className={classes.when}>
          <When at={call.startedAt} />
          <CallLink id={call.id} className={classes.details}>
            {t("voicemail.details")}
          </CallLink>
        </span>
      </div>
      {isOpen && (
        <div className={classes.player}>
          <Message call={call} />
        </div>
      )}
    </li>
  );
}
