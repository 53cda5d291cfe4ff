/** One person beside the list, or a new one. */
import { useState } from "react";
import { flushSync } from "react-dom";
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

interface Shown {
  readonly shown: string | undefined;
  /** By which extension they were opened. */
  readonly opened: string | undefined;
  /** The extension that they just got. */
  readonly next?: string;
}

export function PersonDrawer({ id, list }: PersonDrawerProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [{ shown, opened, next }, setShown] = useState<Shown>({ shown: id, opened: id });
  if (id !== undefined && id !== shown) setShown({ shown: id, opened: id === next ? opened : id });
  const listed = list?.people.find(({ extension }) => extension === shown);
  // The person stays in the drawer while it slides away, and what was typed about them while somebody else removes them.
  const [held, setHeld] = useState(listed);
  if (listed !== undefined && listed !== held) setHeld(listed);
  const person = listed ?? (held?.extension === shown ? held : undefined);
  const open = (extension: string): void => navigate(`/people/${extension}`, { replace: true });
  // Who has another extension is still who was opened: that it was saved, and the way back, stay on the screen.
  const follow = (extension: string): void => {
    // The address is followed at once: by then it must be known whose it is.
    flushSync(() => setShown({ shown, opened, next: extension }));
    open(extension);
  };
  return (
    <SideDrawer
      isOpen={id !== undefined && (id === NEW || list === undefined || person !== undefined)}
      title={shown === NEW ? t("people.new") : (person?.name ?? t("people.title"))}
      list="/people"
      names={{ back: t("people.back"), close: t("people.close") }}
    >
      {(close) => {
        if (list === undefined) return <CallSkeleton label={t("reach.loading")} />;
        if (shown === NEW) return <AddPersonForm list={list} onAdded={({ extension }) => open(extension)} />;
        if (person === undefined) return <CallSkeleton label={t("reach.loading")} />;
        return (
          <>
            <PersonForm key={opened} person={person} list={list} onMoved={follow} />
            <SignInPart key={`sign-in ${person.extension}`} person={person} />
            <LeaveForm key={`leave ${person.extension}`} person={person} list={list} onRemoved={close} />
          </>
        );
      }}
    </SideDrawer>
  );
}
