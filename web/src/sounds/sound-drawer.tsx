/** One sound beside the list, or a new one. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { SoundView } from "../../../core/account/api/sounds.ts";
import { CallSkeleton } from "../call/call-skeleton.tsx";
import { SideDrawer } from "../shell/side-drawer.tsx";
import { SoundForm } from "./sound-form.tsx";

export interface SoundDrawerProps {
  /** Absent: closed; "new": one is made. */
  readonly id: string | undefined;
  readonly sounds: readonly SoundView[] | undefined;
}

const NEW = "new";

export function SoundDrawer({ id, sounds }: SoundDrawerProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  // The sound stays in the drawer while it slides away.
  const [shown, setShown] = useState(id);
  if (id !== undefined && id !== shown) setShown(id);
  const sound = sounds?.find((known) => known.id === shown);
  return (
    <SideDrawer
      isOpen={id !== undefined && (id === NEW || sounds === undefined || sound !== undefined)}
      title={shown === NEW ? t("sounds.new") : (sound?.name ?? t("sounds.title"))}
      list="/sounds"
      names={{ back: t("sounds.back"), close: t("sounds.close") }}
    >
      {(close) =>
        shown !== NEW && sound === undefined ? (
          <CallSkeleton />
        ) : (
          <SoundForm
            key={shown}
            sound={shown === NEW ? undefined : sound}
            onAdded={(added) => navigate(`/sounds/${added.id}`, { replace: true })}
            onRemoved={close}
          />
        )
      }
    </SideDrawer>
  );
}
