import { newId } from "../new-id.ts";
import type { Provider } from "../provider.ts";
import type { DisputeRecord, NoticeRecord, SessionRecord } from "../state/records.ts";
import { disputeObject } from "./objects.ts";
import { stripeNotice } from "./stripe-notice.ts";

/** The payer's bank takes the money back. Throws when there is none. */
export function openDispute(provider: Provider, session: SessionRecord): { dispute: DisputeRecord; notices: NoticeRecord[] } {
  if (session.charge === undefined) throw new Error(`The session ${session.id} is not paid: there is nothing to dispute.`);
  const dispute: DisputeRecord = {
    id: newId("dp_"),
    session: session.id,
    amount: session.amount,
    createdAt: provider.now(),
    status: "needs_response",
  };
  provider.state.disputes.set(dispute.id, dispute);
  return { dispute, notices: told(provider, session, dispute, ["charge.dispute.created", "charge.dispute.funds_withdrawn"]) };
}

/** The bank has decided. Throws when it had before. */
export function closeDispute(provider: Provider, id: string, outcome: "won" | "lost"): NoticeRecord[] {
  const dispute = provider.state.disputes.get(id);
  const session = dispute === undefined ? undefined : provider.state.sessions.get(dispute.session);
  if (dispute === undefined || session === undefined) throw new Error(`There is no dispute ${id}.`);
  if (dispute.status !== "needs_response") throw new Error(`The dispute ${id} is ${dispute.status} already.`);
  dispute.status = outcome;
  const types = outcome === "won" ? ["charge.dispute.closed", "charge.dispute.funds_reinstated"] : ["charge.dispute.closed"];
  return told(provider, session, dispute, types);
}

const told = (provider: Provider, session: SessionRecord, dispute: DisputeRecord, types: readonly string[]): NoticeRecord[] =>
  types.map((type) => stripeNotice(provider, type, disputeObject(session, dispute)));
