/** The password once more, and the second factor's code where there is one. */
import { PasswordInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isCode } from "../session/typed-well.ts";

export interface Proof {
  readonly password: string;
  readonly code: string;
}

export const NO_PROOF: Proof = { password: "", code: "" };

/** As the API takes it. */
export const proofOf = ({ password, code }: Proof, asksCode: boolean) => (asksCode ? { password, code } : { password });

export const isWhole = ({ password, code }: Proof, asksCode: boolean): boolean => password !== "" && (!asksCode || isCode(code));

export interface ProofFieldsProps {
  readonly typed: Proof;
  readonly onType: (typed: Proof) => void;
  readonly asksCode: boolean;
  /** Whether to tell what is missing. */
  readonly tried: boolean;
}

export function ProofFields({ typed, onType, asksCode, tried }: ProofFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <PasswordInput
        label={t("identity.security.present")}
        error={tried && typed.password === "" && t("signIn.needPassword")}
        autoComplete="current-password"
        value={typed.password}
        onChange={({ currentTarget }) => onType({ ...typed, password: currentTarget.value })}
      />
      {asksCode && (
        <TextInput
          label={t("identity.authenticatorCode")}
          error={tried && !isCode(typed.code) && t("identity.needCode")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          value={typed.code}
          onChange={({ currentTarget }) => onType({ ...typed, code: currentTarget.value })}
        />
      )}
    </>
  );
}
