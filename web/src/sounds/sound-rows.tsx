import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { SoundView } from "../../../core/account/api/sounds.ts";
import table from "../app/data-table.module.css";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import classes from "./sound-rows.module.css";

export interface SoundRowsProps {
  readonly sounds: readonly SoundView[];
  readonly openId: string | undefined;
}

export function SoundRows(props: SoundRowsProps) {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

function useSoundWords() {
  const { t } = useTranslation();
  return {
    kind: ({ prompt }: SoundView) => ("audio" in prompt ? t("sounds.recorded") : t("sounds.spoken")),
    text: ({ prompt }: SoundView) => ("audio" in prompt ? "" : prompt.text),
    used: ({ uses }: SoundView) => (uses.length === 0 ? t("sounds.usedNowhere") : t("sounds.usedCount", { count: uses.length })),
  };
}

function Table({ sounds, openId }: SoundRowsProps) {
  const { t } = useTranslation();
  const words = useSoundWords();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.name}>
            {t("sounds.name")}
          </th>
          <th scope="col" className={classes.kind}>
            {t("sounds.kind")}
          </th>
          <th scope="col">{t("sounds.what")}</th>
          <th scope="col" className={classes.kind}>
            {t("sounds.used")}
          </th>
        </tr>
      </thead>
      <tbody>
        {sounds.map((sound) => (
          <tr key={sound.id} className={table.row} data-open={sound.id === openId || undefined}>
            <td>
              <Link href={`/sounds/${sound.id}`} state={FROM_LIST} className={table.link ?? ""}>
                {sound.name}
              </Link>
            </td>
            <td className={table.quiet}>{words.kind(sound)}</td>
            <td className={table.quiet}>{words.text(sound)}</td>
            <td className={table.quiet}>{words.used(sound)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ sounds }: SoundRowsProps) {
  const words = useSoundWords();
  return (
    <ul className={table.cards}>
      {sounds.map((sound) => (
        <li key={sound.id}>
          <Link href={`/sounds/${sound.id}`} state={FROM_LIST} className={table.card ?? ""}>
            <span className={table.main}>{sound.name}</span>
            <span className={table.side}>{words.kind(sound)}</span>
            <span className={table.quiet}>{words.used(sound)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
