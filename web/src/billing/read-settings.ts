/** What somebody typed into the settings, as the API takes it, or what is wrong with it. */
import type { BillingSettingsView } from "../../../core/account/billing-views.ts";
import type { Reading } from "../form/reading.ts";
import { decimalText, parseMicros } from "../format/money.ts";
import { phoneNumber } from "../format/phone-number.ts";
import { readPhoneNumber } from "../format/read-phone-number.ts";

export interface TypedSettings {
  readonly email: boolean;
  readonly sms: string;
  readonly low: string;
  readonly forward: string;
}

export type BillingSettings = Omit<BillingSettingsView, "etag">;

export type SettingsProblems = { readonly [field in "sms" | "low" | "forward"]?: true };

export function typedSettings({ email, sms, lowBalanceMicros, blockedForward }: BillingSettings): TypedSettings {
  return {
    email,
    sms: sms === null ? "" : phoneNumber(sms),
    low: decimalText(lowBalanceMicros),
    forward: blockedForward === null ? "" : phoneNumber(blockedForward),
  };
}

/** @param country ISO 3166, of the office */
export function readSettings({ email, sms, low, forward }: TypedSettings, country: string): Reading<BillingSettings, SettingsProblems> {
  const [smsNumber, forwardNumber] = [optionalNumber(sms, country), optionalNumber(forward, country)];
  const lowBalanceMicros = parseMicros(low);
  if (smsNumber !== undefined && forwardNumber !== undefined && lowBalanceMicros !== undefined && lowBalanceMicros >= 0)
    return { body: { email, sms: smsNumber, lowBalanceMicros, blockedForward: forwardNumber } };
  return {
    problem: {
      ...(smsNumber === undefined ? { sms: true } : {}),
      ...(lowBalanceMicros === undefined || lowBalanceMicros < 0 ? { low: true } : {}),
      ...(forwardNumber === undefined ? { forward: true } : {}),
    },
  };
}

function optionalNumber(text: string, country: string): string | null | undefined {
  return text.trim() === "" ? null : readPhoneNumber(text, country);
}
