/** POST /api/flow/versions/{version}/restore: one click back: a version's call flow is published again. A draft stays what it is. */
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import { Refusal } from "../../../core/errors.ts";
import { isSame } from "../../../core/same.ts";
import { flowOf, planWith, type Flow } from "../../../core/tenants/flow.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { flowDifferences } from "./flow-differences.ts";
import { flowOfToday } from "./flow-state.ts";

export const restoreVersion: EndpointHandler<"POST /api/flow/versions/{version}/restore"> = async ({ params, body }, services, who) => {
  const old = await readPlan(services.table, who.tenant, Number(params.version));
  if (old === undefined) throw new Refusal("not-found");
  const { plan } = await changeSetup(services, who, async (setup) => {
    const flow = await flowOfToday(services, setup.plan, withNumbersOfToday(flowOf(old), setup.plan));
    const restored = planWith(setup.plan, flow);
    if (isSame(flowOf(restored), flowOf(setup.plan))) throw new Refusal("nothing-to-publish");
    const differences = flowDifferences(flowOf(setup.plan), flowOf(restored));
    const note = body.note === "" ? {} : { note: body.note };
    return { plan: restored, audit: { action: "flow.publish", subject: setup.plan.officeName, ...differences, ...note } };
  });
  return { version: plan.version };
};

/** A number that the office did not have then begins where it does now, or, when that step is not there, where another does. */
function withNumbersOfToday(flow: Flow, { entries }: DialPlan): Flow {
  const [first] = Object.values(flow.entries);
  const later = Object.entries(entries).filter(([number]) => !Object.hasOwn(flow.entries, number));
  const led = later.map(([number, step]) => [number, Object.hasOwn(flow.nodes, step) ? step : (first ?? step)]);
  return { nodes: flow.nodes, entries: { ...flow.entries, ...Object.fromEntries(led) } };
}
