/** Somebody who is signed in, and whom no office lets in: they open one of their own where that is offered, and wait to be invited where not. */
import { Button } from "@mantine/core";
import { IconMailQuestion } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch } from "wouter";
import { onDemand } from "../app/on-demand.ts";
import type { SessionView } from "../../../core/account/api/session.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { SESSION } from "../session/session-query.ts";
import { useWelcome } from "../session/use-welcome.ts";
import { NewcomerFrame } from "./newcomer-frame.tsx";
import { PageHead } from "./page-head.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";

const BeginOffice = onDemand(async () => (await import("../start/begin-office.tsx")).BeginOffice, "start");
const SecurityPage = onDemand(async () => (await import("../security/security-page.tsx")).SecurityPage);

export function NewcomerAccount({ session }: { readonly session: SessionView }) {
  const { selfSignUp } = useWelcome();
  return (
    <Switch>
      <Route path="/me/security">
        <NewcomerFrame session={session}>
          <SecurityPage />
        </NewcomerFrame>
      </Route>
      <Route path="/start/*?">
        {selfSignUp === true ? (
          <BeginOffice />
        ) : (
          <NewcomerFrame session={session}>
            {selfSignUp === undefined ? <PageSkeleton /> : <NoOffice email={session.email} />}
          </NewcomerFrame>
        )}
      </Route>
      <Route>
        <Redirect to="/start" replace />
      </Route>
    </Switch>
  );
}

function NoOffice({ email }: { readonly email: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const title = t("identity.noOffice.title");
  return (
    <>
      <PageHead title={t("product")} />
      <EmptyNotice icon={<IconMailQuestion size={32} stroke={1.6} />} title={title} text={t("identity.noOffice.text", { email })}>
        <Button variant="default" mt="xs" onClick={() => void queries.invalidateQueries({ queryKey: SESSION })}>
          {t("identity.noOffice.again")}
        </Button>
      </EmptyNotice>
    </>
  );
}
