/** Whoever publishes, merges or throws away a draft does so with the one that they saw. */
import type { Draft } from "../../../core/tenants/flow.ts";
import { Refusal } from "../../../core/errors.ts";
import type { AccountServices } from "../services.ts";
import type { FlowState } from "./flow-state.ts";
import { flowView } from "./flow-view.ts";

/** The draft that the asker saw. @throws Refusal "stale" when it is another one, or none, by now */
export async function draftAsSeen(services: Pick<AccountServices, "table">, state: FlowState, rev: number): Promise<Draft> {
  if (state.draft?.rev !== rev) throw new Refusal("stale", { current: await flowView(services, state) });
  return state.draft;
}
