/** An office with a call flow, at the account's desk: Amina owns it, Joseph runs it with her, Grace may only look at calls. */
import type { FlowChanges, FlowView } from "../../../../core/account/api/flow.ts";
import type { PlanNode } from "../../../../core/voice/dial-plan.ts";
import { publishOffice } from "../../../../functions/account/publish-office.ts";
import { sampleOffice } from "../../../core/tenants/sample-office.ts";
import { openAccountDesk, type Answered } from "../account-desk.ts";

export const AMINA = "amina@duka.example";
export const JOSEPH = "joseph@duka.example";
export const GRACE = "grace@duka.example";
export const NAIROBI = "+254200000001";
export const AMSTERDAM = "+31200000001";

export const goodbye = (name: string): PlanNode => ({ kind: "goodbye", name, prompts: [{ text: "Kwaheri.", language: "en-GB" }] });

export async function openFlowDesk(tenant = "duka") {
  const desk = openAccountDesk();
  const { name, zone, country, language, account, plan } = sampleOffice();
  await publishOffice(desk.services, tenant, { profile: { name, zone, country, language, account }, plan }, { at: desk.clock.now });
  await Promise.all([desk.enrol(tenant, AMINA), desk.enrol(tenant, JOSEPH, "admin"), desk.enrol(tenant, GRACE, "manager")]);
  const view = async (by = AMINA): Promise<FlowView> => flowViewOf(await desk.ask("GET", "/api/flow", { by }));
  const patch = (changes: Partial<FlowChanges> | object, by = AMINA): Promise<Answered> =>
    desk.ask("PATCH", "/api/flow/draft", { by, body: { changes: { nodes: {}, entries: {}, ...changes } } });
  /** Saves one step, as somebody who sees the flow as it is now. */
  const step = async (id: string, after: PlanNode | null, by = AMINA): Promise<Answered> => {
    const { etags } = await view(by);
    return patch({ nodes: { [id]: { before: etags[id] ?? null, after } } }, by);
  };
  const publish = async (note = "", by = AMINA): Promise<Answered> => {
    const { draft } = await view(by);
    return desk.ask("POST", "/api/flow/publications", { by, body: { note, rev: draft?.rev ?? 0 } });
  };
  return { ...desk, view, patch, step, publish };
}

function flowViewOf({ status, body }: Answered): FlowView {
  if (status !== 200) throw new Error(`the flow was answered ${status}: ${JSON.stringify(body)}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the endpoint's own schema made
  return body as FlowView;
}

export const nodeOf = (view: FlowView, id: string): PlanNode => {
  const node = (view.draft ?? view.published).flow.nodes[id];
  if (node === undefined) throw new Error(`no step ${id}`);
  return node;
};
