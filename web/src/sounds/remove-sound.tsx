import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SoundView } from "../../../core/account/api/sounds.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { UseList } from "./sound-uses.tsx";
import { useRemoveSound } from "./use-sounds.ts";
import classes from "./sound-form.module.css";

export interface RemoveSoundProps {
  readonly sound: SoundView;
  readonly onRemoved: () => void;
}

/** Deletes a sound; one that callers hear says first where. */
export function RemoveSound({ sound, onRemoved }: RemoveSoundProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const removing = useRemoveSound();
  const [isAsking, setIsAsking] = useState(false);
  if (sound.uses.length > 0 && isAsking)
    return (
      <div className={classes.remove} role="alert">
        <p className={classes.text}>{t("sounds.removeUsed")}</p>
        <UseList uses={sound.uses} />
      </div>
    );
  if (!isAsking)
    return (
      <div className={classes.remove}>
        <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setIsAsking(true)}>
          {t("sounds.remove")}
        </Button>
      </div>
    );
  return (
    <div className={classes.remove}>
      <p className={classes.head}>{t("sounds.removeAsk", { name: sound.name })}</p>
      <p className={classes.text}>{t("sounds.removeText")}</p>
      {removing.error !== null && <p role="alert">{words(removing.error)}</p>}
      <div className={classes.buttons}>
        <Button color="red" loading={removing.isPending} onClick={() => removing.mutate(sound, { onSuccess: onRemoved })}>
          {t("sounds.remove")}
        </Button>
        <Button variant="default" onClick={() => setIsAsking(false)}>
          {t("sounds.cancel")}
        </Button>
      </div>
    </div>
  );
}
