/** A ring group as the account shows it. */
import type { GroupView } from "../../../core/account/api/person-view.ts";
import type { DialPlan, Group } from "../../../core/voice/dial-plan.ts";
import { etagOf } from "../setup/etag.ts";

export const groupView = (plan: DialPlan, group: Group): GroupView => ({ ...group, usedBy: stepsOf(plan, group.id), etag: etagOf(group) });

/** The steps of the call flow that ring it, by name. */
export const stepsOf = ({ nodes }: DialPlan, id: string): string[] =>
  Object.values(nodes).flatMap((node) => (node.kind === "ring" && node.group === id ? [node.name] : []));
