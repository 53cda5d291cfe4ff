import { useTranslation } from "react-i18next";
import { AccountError, codeOf } from "../api/account-error.ts";
import type { Words } from "../language/english.ts";

type Told = Exclude<keyof Words["error"], "title" | "retry">;

const TOLD: Record<Told, true> = {
  "no-connection": true,
  "wrong-credentials": true,
  "not-signed-in": true,
  "no-membership": true,
  "not-allowed": true,
  "foreign-origin": true,
  "not-found": true,
  "password-refused": true,
  "password-reset-required": true,
  "sign-in-step-unknown": true,
  "too-many-attempts": true,
  "not-an-office-file": true,
  "damaged-file": true,
  "newer-file": true,
  "file-too-large": true,
  "foreign-file": true,
  "switch-off-first": true,
  "deletion-begun": true,
  "too-many-calls": true,
  "too-many-notes": true,
  "sound-refused": true,
  "sound-too-long": true,
  "sound-used": true,
  "too-many-sounds": true,
  "no-voice": true,
  "speech-unavailable": true,
  "place-used": true,
  "last-place": true,
  "unknown-place": true,
  "no-holidays": true,
  "too-many-places": true,
  "plan-refused": true,
  "recording-not-ready": true,
  "no-billing": true,
  "amount-refused": true,
  "method-not-offered": true,
  "phone-refused": true,
  "payment-unavailable": true,
  "payment-refused": true,
  "key-used": true,
  "switch-on-first": true,
  "forward-costs": true,
  "not-confirmed": true,
  "switched-already": true,
  "no-statement": true,
  "too-many-movements": true,
  "too-large": true,
  "amount-beyond": true,
  "no-tariff-plan": true,
  "other-currency": true,
  "tariff-exceeded": true,
  "tariff-refused": true,
  "rates-refused": true,
  "rates-changed": true,
  "bad-request": true,
  "bad-body": true,
  "changed-meanwhile": true,
  stale: true,
  "office-limit": true,
  "mobile-refused": true,
  "number-gone": true,
  "number-papers": true,
  "number-bundle": true,
  "number-dear": true,
  "number-limit": true,
  "trial-number": true,
  "service-stopped": true,
  "order-open": true,
  "carrier-unavailable": true,
  "no-own-phone": true,
  "no-number": true,
  "trial-call-limit": true,
  "no-credit": true,
  "phone-not-called": true,
  internal: true,
  unknown: true,
};

/** Tells in the reader's language why something failed and what to do. */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const code = codeOf(error);
    if (isTold(code)) return t(`error.${code}`);
    // A newer API may refuse for reasons that pages fetched before do not know.
    return (error instanceof AccountError ? error.title : undefined) ?? t("error.unknown");
  };
}

function isTold(code: string): code is Told {
  return Object.hasOwn(TOLD, code);
}
