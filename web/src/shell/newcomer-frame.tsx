/** Round the pages of somebody who has no office yet: whose deployment it is, and who is signed in. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../core/account/api/session.ts";
import { Brand } from "./brand.tsx";
import { OfflineBar } from "./offline-bar.tsx";
import { UserMenu } from "./user-menu.tsx";
import classes from "./newcomer-frame.module.css";

export interface NewcomerFrameProps {
  readonly session: SessionView;
  readonly children: ReactNode;
}

export function NewcomerFrame({ session, children }: NewcomerFrameProps) {
  const { t } = useTranslation();
  return (
    <>
      <header className={classes.head}>
        <Brand name={t("product")} />
        <UserMenu session={session} onHelp={noHelp} compact />
      </header>
      <main className={classes.main}>
        <OfflineBar />
        {children}
      </main>
    </>
  );
}

/** There are no shortcuts to show. */
const noHelp = (): void => undefined;
