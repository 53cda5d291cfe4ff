/** PUT /api/settings: callers hear the new name, and statements carry the new address, from now on. */
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { refuseStale } from "../setup/etag.ts";
import { refuseZone } from "../setup/refuse-zone.ts";
import { settingsOf, settingsView } from "./show-settings.ts";

export const saveSettings: EndpointHandler<"PUT /api/settings"> = async ({ body }, services, who) => {
  const { etag, ...changes } = body;
  refuseZone(changes.zone);
  const { profile } = await changeSetup(services, who, (setup) => {
    const before = settingsOf(setup.profile);
    refuseStale(etag, before, settingsView(setup.profile));
    return {
      plan: { ...setup.plan, officeName: changes.name, country: changes.country },
      profile: { ...setup.profile, ...changes },
      audit: { action: "office.change", subject: changes.name, before, after: changes },
    };
  });
  return settingsView(profile);
};
