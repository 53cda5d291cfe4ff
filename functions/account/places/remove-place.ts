/** DELETE /api/places/{place}: an office goes; whoever used it uses the one that takes its place. */
import { Refusal } from "../../../core/errors.ts";
import { usesOfOffice, withoutOffice } from "../../../core/tenants/office-uses.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { refuseStale } from "../setup/etag.ts";
import { officeOf } from "./change-place.ts";
import { placeView } from "./place-view.ts";

export const removePlace: EndpointHandler<"DELETE /api/places/{place}"> = async ({ params, body }, services, who) => {
  await changeSetup(services, who, async ({ plan }) => {
    const before = officeOf(plan.offices, params.place);
    refuseStale(body.etag, before, await placeView(before, plan, services));
    if (plan.offices.length === 1) throw new Refusal("last-place");
    const { people, steps } = usesOfOffice(plan, before.id);
    const { replacement } = body;
    if (replacement === undefined && people.length + steps.length > 0)
      throw new Refusal("place-used", { detail: [...people, ...steps].join(", ") });
    const other = plan.offices.find(({ id }) => id === replacement && id !== before.id);
    if (replacement !== undefined && other === undefined) throw new Refusal("unknown-place");
    const next = withoutOffice(plan, before.id, other?.id ?? before.id);
    return {
      plan: next,
      audit: {
        action: "place.remove",
        subject: before.name,
        before,
        ...(other === undefined ? {} : { after: { replacedBy: other.name } }),
      },
    };
  });
};
