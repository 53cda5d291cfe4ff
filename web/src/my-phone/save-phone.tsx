import { useTranslation } from "react-i18next";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import { SaveBar } from "../form/save-bar.tsx";
import type { SavedState } from "../form/use-saved-form.ts";

export interface SavePhoneProps {
  readonly form: SavedState;
  readonly phone: PhoneView;
  readonly problem?: string | undefined;
}

/** The end of each panel of one's phone. */
export function SavePhone({ form, phone, problem }: SavePhoneProps) {
  const { t } = useTranslation();
  return (
    <SaveBar
      form={form}
      button={t("phone.save")}
      saved={t("phone.saved")}
      notSaved={t("phone.notSaved")}
      problem={problem}
      theirs={t("phone.theirs", { state: t(`phone.standing.${phone.standing}`) })}
    />
  );
}
