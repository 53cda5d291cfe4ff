import type { UseMutationResult } from "@tanstack/react-query";
import type { BillingSettingsView } from "../../../core/account/billing-views.ts";
import { ask } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";
import type { Wish } from "../form/reading.ts";
import type { BillingSettings } from "./read-settings.ts";
import { BILLING } from "./use-billing.ts";

/** Saves how the office hears of money. */
export const useSaveSettings = (): UseMutationResult<BillingSettingsView, Error, Wish<BillingSettingsView, BillingSettings>> =>
  useChange({
    list: BILLING,
    act: async ({ known: { etag }, body }) => (await ask("PUT /api/billing/settings", { body: { ...body, etag } })).settings,
  });
