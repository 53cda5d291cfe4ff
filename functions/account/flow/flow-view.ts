/** The call flow as the API shows it. */
import { readPositions } from "../../../adapters/dynamodb/flow-drafts.ts";
import { listPlanVersions } from "../../../adapters/dynamodb/plan-versions.ts";
import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";
import type { FlowProblemView, FlowView } from "../../../core/account/api/flow.ts";
import { flowOf, planWith, type Draft, type Flow } from "../../../core/tenants/flow.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { lintPlan } from "../../../core/voice/lint-plan.ts";
import type { AccountServices } from "../services.ts";
import { etagOf } from "../setup/etag.ts";
import { mergeWithPublished, type FlowState } from "./flow-state.ts";

export async function flowView(services: Pick<AccountServices, "table">, { plan, draft, flow }: FlowState): Promise<FlowView> {
  const [words, positions, shown] = await Promise.all([
    publishedWords(services, plan.tenant),
    readPositions(services.table, plan.tenant),
    draft === undefined ? null : draftView(services, plan, draft, flow),
  ]);
  return {
    published: { flow: flowOf(plan), version: plan.version, ...words },
    draft: shown,
    etags: etagsOf(flow),
    positions,
    problems: problemsOf(plan, flow),
    names: namesOf(plan),
  };
}

async function draftView(services: Pick<AccountServices, "table">, plan: DialPlan, draft: Draft, flow: Flow): Promise<FlowView["draft"]> {
  const { isBehind } = await mergeWithPublished(services, plan, draft);
  const { rev, at, by, basedOn } = draft;
  return { flow, rev, at, by: by.name, basedOn, isBehind };
}

/** As far back as anybody looks for whose flow it is. */
const LOOKED_BACK = 40;

/** When, by whom and with what words the flow in force was published; nothing where that is not known. */
export async function publishedWords({ table }: Pick<AccountServices, "table">, tenant: string) {
  const { versions } = await listPlanVersions(table, tenant, { limit: LOOKED_BACK });
  const published = versions.find(({ isFlow }) => isFlow);
  if (published === undefined) return {};
  const { at, by, note } = published;
  return { at, ...(by === undefined ? {} : { by }), ...(note === undefined ? {} : { note }) };
}

export const etagsOf = ({ nodes }: Flow): Record<string, string> =>
  Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, etagOf(node)]));

/** What publishing would be refused for. */
export const problemsOf = (plan: DialPlan, flow: Flow): FlowProblemView[] =>
  lintPlan(planWith(plan, flow), { speaks }).filter(({ code }) => code !== "no-entry");

const namesOf = ({ people, groups = [], offices, entries }: DialPlan): FlowView["names"] => ({
  people: people.map(({ extension, name, devices }) => ({ extension, name, phones: devices.length })),
  groups: groups.map(({ id, name, people: members, seconds }) => ({ id, name, people: members, seconds })),
  offices: offices.map(({ id, name, zone }) => ({ id, name, zone })),
  numbers: Object.keys(entries),
});
