/** GET /api/places: the offices, as they stand now. */
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";
import { placeView } from "./place-view.ts";

export const listPlaces: EndpointHandler<"GET /api/places"> = async (_asked, services, { tenant }) => {
  const { plan } = await readSetup(services, tenant);
  return { places: await Promise.all(plan.offices.map((office) => placeView(office, plan, services))) };
};
