/** GET /api/settings: what the office is called, where it is, and who its invoices are for. */
import type { SettingsView } from "../../../core/account/api/settings.ts";
import type { TenantProfile } from "../../../core/tenants/tenant-profile.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";
import { etagOf } from "../setup/etag.ts";

export const showSettings: EndpointHandler<"GET /api/settings"> = async (_asked, services, { tenant }) =>
  settingsView((await readSetup(services, tenant)).profile);

const NOBODY = { legalName: "", address: "", taxId: "" };

export const settingsOf = ({ name, kind = "company", language, country, zone, invoice = NOBODY }: TenantProfile) => ({
  name,
  kind,
  language,
  country,
  zone,
  invoice,
});

export const settingsView = (profile: TenantProfile): SettingsView => ({ ...settingsOf(profile), etag: etagOf(settingsOf(profile)) });
