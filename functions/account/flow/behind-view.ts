/** What was published since a draft was begun, and what both changed: for whoever has to choose. */
import type { BehindView } from "../../../core/account/api/flow.ts";
import type { Draft } from "../../../core/tenants/flow.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import type { AccountServices } from "../services.ts";
import type { DraftMerge } from "./flow-state.ts";
import { publishedWords } from "./flow-view.ts";

export async function behindView(
  services: Pick<AccountServices, "table">,
  plan: DialPlan,
  draft: Draft,
  { conflicts }: DraftMerge,
): Promise<BehindView> {
  const ours = draft.flow;
  return {
    version: plan.version,
    ...(await publishedWords(services, plan.tenant)),
    conflicts: {
      nodes: conflicts.nodes.map((id) => ({ id, ours: own(ours.nodes, id), theirs: own(plan.nodes, id) })),
      entries: conflicts.entries.map((number) => ({ number, ours: own(ours.entries, number), theirs: own(plan.entries, number) })),
    },
  };
}

const own = <T>(fields: Readonly<Record<string, T>>, id: string): T | null => (Object.hasOwn(fields, id) ? (fields[id] ?? null) : null);
