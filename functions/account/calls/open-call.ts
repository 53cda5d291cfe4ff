/** A call of the office that the member may see, with all that is stored of it. */
import { readCall, type CallRecord } from "../../../adapters/dynamodb/calls.ts";
import { callPeople } from "../../../core/account/call-people.ts";
import { Refusal } from "../../../core/errors.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { planOfCall } from "../../calls/list-call.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { refuseOthers } from "./own-calls.ts";

export interface OpenCall extends CallRecord {
  /** The plan by which it went last. */
  readonly plan: DialPlan | undefined;
  /** Extensions of those who were part of it. */
  readonly people: readonly string[];
}

/** @throws Refusal "not-found" when there is no such call, or it is not the member's to see */
export async function openCall(services: AccountServices, member: Member, id: string): Promise<OpenCall> {
  const record = await readCall(services.table, member.tenant, id);
  if (record === undefined) throw new Refusal("not-found");
  const plan = await planOfCall(record.call, services);
  const people = callPeople(record.call, record.legs, plan);
  refuseOthers(member, people);
  return { ...record, plan, people };
}
