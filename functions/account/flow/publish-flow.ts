/** POST /api/flow/publications: the draft becomes what new calls follow, with the people and offices of today. */
import { draftDelete, readDraft } from "../../../adapters/dynamodb/flow-drafts.ts";
import { Refusal } from "../../../core/errors.ts";
import { isSame } from "../../../core/same.ts";
import { flowOf, planWith } from "../../../core/tenants/flow.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { behindView } from "./behind-view.ts";
import { draftAsSeen } from "./draft-as-seen.ts";
import { flowDifferences } from "./flow-differences.ts";
import { flowOfToday, mergeWithPublished } from "./flow-state.ts";

export const publishFlow: EndpointHandler<"POST /api/flow/publications"> = async ({ body: { note, rev } }, services, who) => {
  const { plan } = await changeSetup(services, who, async (setup) => {
    const stored = await readDraft(services.table, who.tenant);
    const flow = stored === undefined ? flowOf(setup.plan) : await flowOfToday(services, setup.plan, stored.flow);
    const draft = await draftAsSeen(services, { plan: setup.plan, draft: stored, flow }, rev);
    const merge = await mergeWithPublished(services, setup.plan, draft);
    if (merge.isBehind) throw new Refusal("flow-behind", { current: await behindView(services, setup.plan, draft, merge) });
    if (isSame(flow, flowOf(setup.plan))) throw new Refusal("nothing-to-publish");
    const differences = flowDifferences(flowOf(setup.plan), flow);
    const audit = { action: "flow.publish", subject: setup.plan.officeName, ...differences, ...(note === "" ? {} : { note }) } as const;
    return { plan: planWith(setup.plan, flow), audit, beside: [draftDelete(who.tenant, rev)] };
  });
  return { version: plan.version };
};
