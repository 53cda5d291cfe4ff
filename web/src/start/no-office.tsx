/** On a platform that is closed to strangers, whoever belongs to no office waits for an invitation. */
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DoorCard } from "../session/door-card.tsx";
import { useSession } from "../session/session-context.ts";
import { SESSION } from "../session/session-query.ts";

export function NoOffice() {
  const { t } = useTranslation();
  const { email } = useSession();
  const queries = useQueryClient();
  return (
    <DoorCard title={t("identity.noOffice.title")} lead={t("identity.noOffice.text", { email })}>
      <Button variant="default" onClick={() => void queries.invalidateQueries({ queryKey: SESSION })}>
        {t("identity.noOffice.again")}
      </Button>
    </DoorCard>
  );
}
