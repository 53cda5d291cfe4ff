/** One office beside the list, or a new one. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { PlaceView } from "../../../core/account/api/places.ts";
import { CallSkeleton } from "../call/call-skeleton.tsx";
import { SideDrawer } from "../shell/side-drawer.tsx";
import { ClosePlace } from "./close-place.tsx";
import { PlaceForm } from "./place-form.tsx";
import { RemovePlace } from "./remove-place.tsx";
import classes from "./place-form.module.css";

export interface PlaceDrawerProps {
  /** Absent: closed; "new": one is made. */
  readonly id: string | undefined;
  readonly places: readonly PlaceView[] | undefined;
}

const NEW = "new";

export function PlaceDrawer({ id, places }: PlaceDrawerProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  // The office stays in the drawer while it slides away.
  const [shown, setShown] = useState(id);
  if (id !== undefined && id !== shown) setShown(id);
  const place = places?.find((known) => known.id === shown);
  return (
    <SideDrawer
      isOpen={id !== undefined && (id === NEW || places === undefined || place !== undefined)}
      title={shown === NEW ? t("places.new") : (place?.name ?? t("places.title"))}
      list="/places"
      names={{ back: t("places.back"), close: t("places.close") }}
    >
      {(close) =>
        shown !== NEW && place === undefined ? (
          <CallSkeleton />
        ) : (
          <div className={classes.drawer}>
            {place !== undefined && <ClosePlace key={place.id} place={place} />}
            <PlaceForm
              key={shown}
              place={shown === NEW ? undefined : place}
              onAdded={(added) => navigate(`/places/${added.id}`, { replace: true })}
            />
            {place !== undefined && places !== undefined && <RemovePlace place={place} places={places} onRemoved={close} />}
          </div>
        )
      }
    </SideDrawer>
  );
}
