/** One person beside the list, or a new one. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { PeopleView } from "../../../core/account/api/people.ts";
import { CallSkeleton } from "../call/call-skeleton.tsx";
import { SideDrawer } from "../shell/side-drawer.tsx";
import { AddPersonForm } from "./add-person-form.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { PersonForm } from "./person-form.tsx";
import { SignInPart } from "./sign-in-part.tsx";

export interface PersonDrawerProps {
  /** Absent: closed; "new": one is added. */
  readonly id: string | undefined;
  readonly list: PeopleView | undefined;
}

const NEW = "new";

export function PersonDrawer({ id, list }: PersonDrawerProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  // The person stays in the drawer while it slides away.
  const [shown, setShown] = useState(id);
  if (id !== undefined && id !== shown) setShown(id);
  const person = list?.people.find(({ extension }) => extension === shown);
  const open = (extension: string): void => navigate(`/people/${extension}`, { replace: true });
  return (
    <SideDrawer
      isOpen={id !== undefined && (id === NEW || list === undefined || person !== undefined)}
      title={shown === NEW ? t("people.new") : (person?.name ?? t("people.title"))}
      list="/people"
      names={{ back: t("people.back"), close: t("people.close") }}
    >
      {(close) => {
        if (list === undefined) return <CallSkeleton label={t("people.loading")} />;
        if (shown === NEW) return <AddPersonForm list={list} onAdded={({ extension }) => open(extension)} />;
        if (person === undefined) return <CallSkeleton label={t("people.loading")} />;
        return (
          <>
            <PersonForm key={person.extension} person={person} list={list} onMoved={open} />
            <SignInPart key={`sign-in ${person.extension}`} person={person} />
            <LeaveForm key={`leave ${person.extension}`} person={person} list={list} onRemoved={close} />
          </>
        );
      }}
    </SideDrawer>
  );
}
