/** POST /api/places: another office. */
import { randomBytes } from "node:crypto";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { compiledOffice } from "./compiled-office.ts";
import { placeView } from "./place-view.ts";

/** The plan's own limit (core/voice/dial-plan.ts). */
const MAX_PLACES = 50;

export const addPlace: EndpointHandler<"POST /api/places"> = async ({ body }, services, who) => {
  const office = await compiledOffice({ ...body, id: randomBytes(6).toString("hex") }, services);
  const { plan } = await changeSetup(services, who, (setup) => {
    if (setup.plan.offices.length >= MAX_PLACES) throw new Refusal("too-many-places");
    const changed = { ...setup.plan, offices: [...setup.plan.offices, office] };
    return {
      plan: changed,
      audit: { action: "place.add", subject: office.name, after: office },
    };
  });
  return placeView(office, plan, services);
};
