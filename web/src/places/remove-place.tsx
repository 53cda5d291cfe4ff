/** Removes an office: says first who uses it, and asks which other one takes its place. */
import { Button, NativeSelect } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceView } from "../../../core/account/api/places.ts";
import { FactList } from "../app/fact-list.tsx";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useRemovePlace } from "./use-places.ts";
import classes from "./place-form.module.css";

export interface RemovePlaceProps {
  readonly place: PlaceView;
  readonly places: readonly PlaceView[];
  readonly onRemoved: () => void;
}

export function RemovePlace({ place, places, onRemoved }: RemovePlaceProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const { people, steps } = place.uses;
  const list = (names: readonly string[]): string => (names.length === 0 ? t("places.uses.nobody") : names.join(", "));
  return (
    <section className={`${classes.box} ${classes.raised}`}>
      <h3 className={classes.title}>{t("places.uses.title")}</h3>
      <FactList
        facts={[
          { name: t("places.uses.people"), value: list(people) },
          { name: t("places.uses.steps"), value: list(steps) },
        ]}
      />
      {isAsking ? (
        <Ask place={place} others={places.filter(({ id }) => id !== place.id)} onRemoved={onRemoved} onCancel={() => setIsAsking(false)} />
      ) : (
        <div>
          <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setIsAsking(true)}>
            {t("places.remove.button")}
          </Button>
        </div>
      )}
    </section>
  );
}

interface AskProps {
  readonly place: PlaceView;
  readonly others: readonly PlaceView[];
  readonly onRemoved: () => void;
  readonly onCancel: () => void;
}

function Ask({ place, others, onRemoved, onCancel }: AskProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const removing = useRemovePlace();
  const [other, setOther] = useState(others[0]?.id);
  const count = place.uses.people.length + place.uses.steps.length;
  if (others.length === 0)
    return (
      <p className={classes.text} role="alert">
        {t("places.remove.last")}
      </p>
    );
  const remove = (): void => removing.mutate({ place, replacement: count === 0 ? undefined : other }, { onSuccess: onRemoved });
  return (
    <>
      <p className={classes.title}>{t("places.remove.ask", { name: place.name })}</p>
      <p className={classes.text}>{count === 0 ? t("places.remove.free") : t("places.remove.used", { count })}</p>
      {count > 0 && (
        <NativeSelect
          label={t("places.remove.replacement")}
          value={other ?? ""}
          onChange={({ currentTarget }) => setOther(currentTarget.value)}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {removing.error !== null && (
        <p className={classes.error} role="alert">
          {words(removing.error)}
        </p>
      )}
      <div className={classes.row}>
        <Button color="red" loading={removing.isPending} onClick={remove}>
          {t("places.remove.button")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("places.remove.cancel")}
        </Button>
      </div>
    </>
  );
}
