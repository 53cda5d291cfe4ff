/** Closes an office at once, until a moment; or opens it again. */
import { Button, TextInput } from "@mantine/core";
import { IconCheck, IconMoon, IconSun } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceView } from "../../../core/account/api/places.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { addDays, dayAt } from "../format/day.ts";
import { instantOf, localMoment } from "../format/local-moment.ts";
import { comingMoment } from "../format/moment.ts";
import { useLanguage } from "../language/use-language.ts";
import { useClosePlace } from "./use-places.ts";
import classes from "./place-form.module.css";

const HOUR = 60 * 60_000;

export function ClosePlace({ place }: { readonly place: PlaceView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useFailureWords();
  const closing = useClosePlace(place);
  const { zone, closedUntil } = place;
  const hourAhead = () => localMoment(Date.now() + HOUR, zone);
  const [until, setUntil] = useState(hourAhead);
  const instant = instantOf(until, zone);
  const [known, setKnown] = useState(closedUntil);
  if (known !== closedUntil) {
    setKnown(closedUntil);
    // Open again, by hand or by itself: the moment that was chosen for the last time may be past.
    if (closedUntil === null && instant !== undefined && instant <= Date.now()) setUntil(hourAhead());
  }
  return (
    <section className={`${classes.box} ${classes.raised}`}>
      <h3 className={classes.title}>{t("places.shut.title")}</h3>
      {closedUntil === null ? (
        <>
          <p className={classes.text}>{t("places.shut.text")}</p>
          <div className={classes.row}>
            <TextInput
              type="datetime-local"
              className={classes.grows}
              label={t("places.shut.until")}
              value={until}
              onChange={({ currentTarget }) => setUntil(currentTarget.value)}
            />
            <Button
              color="red"
              variant="light"
              leftSection={<IconMoon size={16} aria-hidden />}
              disabled={instant === undefined || instant <= Date.now()}
              loading={closing.isPending}
              onClick={() => instant !== undefined && closing.mutate(instant)}
            >
              {t("places.shut.button")}
            </Button>
          </div>
          <div className={classes.row}>
            <Button size="xs" variant="subtle" onClick={() => setUntil(hourAhead())}>
              {t("places.shut.hour")}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setUntil(`${addDays(dayAt(Date.now(), zone), 1)}T00:00`)}>
              {t("places.shut.tomorrow")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={classes.warn}>{t("places.shut.is", { moment: comingMoment(closedUntil, Date.now(), { language, zone }) })}</p>
          <div>
            <Button leftSection={<IconSun size={16} aria-hidden />} loading={closing.isPending} onClick={() => closing.mutate(null)}>
              {t("places.shut.open")}
            </Button>
          </div>
        </>
      )}
      <p className={classes.done} role="status">
        {closing.data?.closedUntil === closedUntil && (
          <>
            <IconCheck size={16} aria-hidden /> {t("places.shut.done")}
          </>
        )}
      </p>
      {closing.error !== null && (
        <p className={classes.error} role="alert">
          {words(closing.error)}
        </p>
      )}
    </section>
  );
}
