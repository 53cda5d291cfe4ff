import { useTranslation } from "react-i18next";
import type { SoundView } from "../../../core/account/api/sounds.ts";
import classes from "./sound-form.module.css";

type Use = SoundView["uses"][number];

/** Where callers hear a sound. */
export function SoundUses({ sound: { uses } }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  return (
    <div>
      <h3 className={classes.title}>{t("sounds.used")}</h3>
      {uses.length === 0 ? <p className={classes.text}>{t("sounds.usedNowhere")}</p> : <UseList uses={uses} />}
    </div>
  );
}

export function UseList({ uses }: { readonly uses: readonly Use[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.uses}>
      {uses.map(({ kind, name }) => (
        <li key={`${kind} ${name}`}>{t(`sounds.uses.${kind}`, { name: kind === "sentence" ? t(sentence(name)) : name })}</li>
      ))}
    </ul>
  );
}

const SENTENCES = ["recordingNotice", "noSuchExtension", "nothingHeard", "thanksForMessage", "goodbye", "screening"] as const;

const sentence = (name: string) => `sounds.sentences.names.${SENTENCES.find((known) => known === name) ?? "goodbye"}` as const;
