/** PATCH /api/flow/draft: saves steps of the draft, which begins with the first of them. */
import { draftWrite, positionsWrite, readPositions } from "../../../adapters/dynamodb/flow-drafts.ts";
import { ifItHolds } from "../../../adapters/dynamodb/if-it-holds.ts";
import type { Write } from "../../../adapters/dynamodb/table.ts";
import type { FlowChanges, FlowSavedView } from "../../../core/account/api/flow.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Draft, Flow, Positions } from "../../../core/tenants/flow.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { applyChanges, staleFields } from "./apply-changes.ts";
import { readFlowState, type FlowState } from "./flow-state.ts";
import { etagsOf, flowView, problemsOf } from "./flow-view.ts";

const ATTEMPTS = 6;

export const patchDraft: EndpointHandler<"PATCH /api/flow/draft"> = async ({ body: { changes } }, services, who) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- each attempt stands on what the one before found
    const saved = await save(services, who, changes);
    if (saved !== undefined) return saved;
  }
  throw new Refusal("changed-meanwhile");
};

/** Undefined when somebody saved other steps at the same moment. */
async function save(services: AccountServices, who: Member, changes: FlowChanges): Promise<FlowSavedView | undefined> {
  const state = await readFlowState(services, who.tenant);
  const stale = staleFields(state.flow, changes);
  if (stale.length > 0) throw new Refusal("stale", { current: await flowView(services, state), problems: stale });
  const flow = applyChanges(state.flow, changes);
  const draft = nextDraft(state, flow, who, services.now());
  const isDrawingOnly = Object.keys(changes.nodes).length + Object.keys(changes.entries).length === 0;
  const writes: Write[] = isDrawingOnly ? [] : [draftWrite(who.tenant, draft, state.draft)];
  if (changes.positions !== undefined) writes.push(await drawing(services, state, flow, changes.positions));
  if (writes.length > 0 && !(await ifItHolds(services.table.transact(writes)))) return undefined;
  const { rev } = isDrawingOnly ? (state.draft ?? { rev: 0 }) : draft;
  return { rev, at: draft.at, etags: etagsOfSaved(flow, changes), problems: problemsOf(state.plan, flow) };
}

/** Of no other steps: what somebody else made of those, this editor has not seen. */
function etagsOfSaved(flow: Flow, { nodes }: FlowChanges): Record<string, string> {
  return Object.fromEntries(Object.entries(etagsOf(flow)).filter(([id]) => Object.hasOwn(nodes, id)));
}

/** Saves are counted by the clock: a draft that is begun anew never has an older one's count. */
function nextDraft({ draft, plan }: FlowState, flow: Flow, { user, name }: Member, now: number): Draft {
  return { flow, rev: Math.max(now, (draft?.rev ?? 0) + 1), basedOn: draft?.basedOn ?? plan.version, by: { user, name }, at: now };
}

async function drawing({ table }: AccountServices, { plan }: FlowState, flow: Flow, moved: Positions): Promise<Write> {
  const all = { ...(await readPositions(table, plan.tenant)), ...moved };
  const known = Object.entries(all).filter(([id]) => Object.hasOwn(flow.nodes, id) || Object.hasOwn(plan.nodes, id));
  return positionsWrite(plan.tenant, Object.fromEntries(known));
}
