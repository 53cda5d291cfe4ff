/** What the money part of the account's API answers, as JSON: types of what core/account/api declares. */
export type { BillingSettingsView, BillingView, TopUpOffer } from "./api/billing-view-schema.ts";
export type { EntryListView, EntryView, NoticeListView, NoticeView } from "./api/movements.ts";
export type { NextView, StandingView } from "./api/standing.ts";
export type { RateDeckListView, RateDifferenceView, RateImportView, RateTextView } from "./api/tariffs.ts";
export type { ProviderTenantView, TenantRow } from "./api/tenants.ts";
export type { StartedTopUpView, TopUpView } from "./api/top-ups.ts";
