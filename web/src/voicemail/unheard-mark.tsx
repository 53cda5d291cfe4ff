/** How many messages nobody has listened to yet, beside the way to them. */
import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMailboxes } from "./use-mailboxes.ts";
import classes from "./unheard-mark.module.css";

const MOST = 99;

export function UnheardMark() {
  const { t } = useTranslation();
  const { mailboxes = [] } = useMailboxes();
  const count = mailboxes.filter(({ isOwn, id }) => isOwn || id === "office").reduce((sum, { unheard }) => sum + unheard, 0);
  if (count === 0) return null;
  return (
    <span className={classes.mark}>
      <span aria-hidden>{count > MOST ? `${MOST}+` : count}</span>
      <VisuallyHidden>{t("inbox.unheard", { count })}</VisuallyHidden>
    </span>
  );
}
