/** The address is of an office that does not let the reader in; theirs are offered instead. */
import { Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../core/account/api/session.ts";
import { request } from "../api/request.ts";
import { FailureNotice } from "../app/failure-notice.tsx";
import { DoorCard } from "./door-card.tsx";
import { officeBase } from "./office-in-address.ts";
import { Opening } from "./opening.tsx";
import { useSignOut } from "./use-sign-out.ts";

export function ForeignOffice() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["own-offices"],
    queryFn: ({ signal }) => request<SessionView>("/session", { signal, office: null }),
  });
  if (error !== null) return <FailureNotice error={error} retry={() => void refetch()} retrying={isFetching} wholePage />;
  if (data === undefined) return <Opening />;
  const { email, offices, role } = data;
  const doors = [
    ...offices.map(({ id, name }) => ({ href: officeBase(id, "path"), name })),
    ...(role === "provider" ? [{ href: "/provider/tenants", name: t("identity.offices.provider") }] : []),
  ];
  return (
    <DoorCard title={t("identity.foreign.title")} lead={t("identity.foreign.text", { email })}>
      <Stack gap="xs">
        <Text>{t(doors.length === 0 ? "identity.foreign.none" : "identity.foreign.yours")}</Text>
        {doors.map(({ href, name }) => (
          // A whole new page: nothing of one office is left in another.
          <Button key={href} component="a" href={href} size="md" variant="default" fullWidth>
            {name}
          </Button>
        ))}
        <Button variant="subtle" size="md" fullWidth loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t("nav.signOut")}
        </Button>
      </Stack>
    </DoorCard>
  );
}
