/** A panel of one's phone: saves its own part, on what was seen; when somebody else was faster one chooses. */
import { useTranslation } from "react-i18next";
import type { SaveBarProps } from "../app/save-bar.tsx";
import type { PanelProps } from "./my-phone-page.tsx";
import { useChangePhone, type PhoneChange } from "./use-phone.ts";

type Part = Omit<PhoneChange, "etag">;

export interface PanelSaving {
  readonly save: (part: Part) => void;
  readonly reset: () => void;
  /** For the panel's SaveBar. */
  readonly bar: SaveBarProps;
}

export function usePanel({ known, now, onSaved, onTakeTheirs }: PanelProps): PanelSaving {
  const { t } = useTranslation();
  const changing = useChangePhone();
  const send = (part: Part, etag: string): void => changing.mutate({ ...part, etag }, { onSuccess: onSaved });
  const bar: SaveBarProps = {
    saving: changing,
    button: t("phone.save"),
    saved: t("phone.saved"),
    notSaved: t("phone.notSaved"),
    stale: {
      theirs: t("phone.theirs", { state: t(`phone.standing.${now.standing}`) }),
      onTakeTheirs,
      onKeepMine: () => {
        if (changing.variables === undefined) return;
        const { etag: _old, ...part } = changing.variables;
        send(part, now.etag);
      },
    },
  };
  return { save: (part) => send(part, known.etag), reset: () => changing.reset(), bar };
}
