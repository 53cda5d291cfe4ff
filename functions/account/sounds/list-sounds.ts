/** GET /api/sounds: the library, by name, with where each sound is heard. */
import { listSounds as readSounds } from "../../../adapters/dynamodb/sounds.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";
import { soundView } from "./sound-view.ts";

export const listSounds: EndpointHandler<"GET /api/sounds"> = async (_asked, services, { tenant }) => {
  const [sounds, { plan }] = await Promise.all([readSounds(services.table, tenant), readSetup(services, tenant)]);
  return { sounds: sounds.toSorted((a, b) => a.name.localeCompare(b.name)).map((sound) => soundView(sound, plan)) };
};
