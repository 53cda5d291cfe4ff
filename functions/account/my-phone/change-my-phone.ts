/** PATCH /api/my-phone: how one's own calls go. It counts from the next call on. */
import { isDeepStrictEqual } from "node:util";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { applyReach } from "../people/apply-reach.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { etagOf } from "../setup/etag.ts";
import { refuseForeignSounds, standardGreeting } from "./greeting.ts";
import { ownPerson, phoneView } from "./phone-view.ts";

export const changeMyPhone: EndpointHandler<"PATCH /api/my-phone"> = async ({ body }, services, who) => {
  const { etag, greeting, ...reach } = body;
  refuseForeignSounds(greeting ?? [], services.accountUrl);
  const setup = await changeSetup(services, who, async ({ profile, plan }) => {
    const before = ownPerson({ plan }, who);
    if (etag !== etagOf(before)) throw new Refusal("stale", { current: await phoneView(services, { plan }, who) });
    const reached = applyReach(before, reach);
    const own = greeting ?? standardGreeting(before.name, plan.officeName);
    const after = greeting === undefined ? reached : { ...reached, voicemailGreeting: own };
    if (isDeepStrictEqual(before, after)) return undefined;
    const people = plan.people.map((each) => (each === before ? after : each));
    return { profile, plan: { ...plan, people }, audit: { action: "person.change", subject: before.name, before, after } };
  });
  return phoneView(services, setup, who);
};
