/** The office's own settings: what it is called, where it is, and who its invoices are for. */
import * as z from "zod/mini";
import { invoiceSchema, tenantKindSchema } from "../../tenants/tenant-profile.ts";
import { officeSchema } from "../../tenants/office.ts";
import type { Endpoints } from "./endpoint.ts";
import { ofSetup } from "./setup-refusals.ts";

const { name, zone, language, country } = officeSchema.shape;
const settings = { name, kind: tenantKindSchema, language, country, zone, invoice: invoiceSchema };

const settingsView = z.object({ ...settings, etag: z.string() });
export type SettingsView = z.output<typeof settingsView>;

export const settingsApi = {
  "GET /api/settings": { access: "settings.manage", summary: "The office's own settings", answer: settingsView },
  "PUT /api/settings": {
    access: "settings.manage",
    summary: "Changes the office's own settings",
    body: z.strictObject({ ...settings, etag: z.string().check(z.maxLength(40)) }),
    answer: settingsView,
    refusals: [...ofSetup, "stale"],
  },
} as const satisfies Endpoints;
