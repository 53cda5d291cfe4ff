/** A call as lists show, filter and search it: small, kept beside the whole record, and made anew from it whenever that learns something. */
import * as z from "zod/mini";
import type { DialPlan } from "../voice/dial-plan.ts";
import type { StoredCall, StoredLeg } from "../voice/stored-call.ts";
import { callOutcomeSchema } from "../voice/call-summary.ts";
import { callPeople } from "./call-people.ts";
import { callView } from "./call-view.ts";
import { peopleNames } from "./people-names.ts";

/** `internal`: from a telephone of the office itself. */
export const callDirectionSchema = z.enum(["in", "internal"]);

export const callFactsSchema = z.object({
  id: z.string(),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  /** E.164 where the caller showed a number, `sip:` or `client:` where it was one; null when withheld. */
  from: z.nullable(z.string()),
  /** As the carrier named the caller. */
  callerName: z.exactOptional(z.string()),
  /** The office's number that was dialled, E.164. */
  number: z.nullable(z.string()),
  direction: callDirectionSchema,
  /** `by` and `mailbox` are names of people, not extensions; a call that is going on leaves `by` out when several people were rung. */
  outcome: callOutcomeSchema,
  /** From the carrier's answer to the end; absent while live. */
  seconds: z.exactOptional(z.number()),
  talkSeconds: z.exactOptional(z.number()),
  /** A recording is expected; whether it is here, the call itself tells. */
  recorded: z.boolean(),
});

export const listedCallSchema = z.extend(callFactsSchema, {
  /** Whose call it is besides the office's, by extension. */
  people: z.array(z.string()),
  /** Somebody called back, or says that nothing is left to do. */
  returned: z.exactOptional(z.object({ at: z.number(), by: z.string() })),
});
export type ListedCall = z.output<typeof listedCallSchema>;

export function listedCall(call: StoredCall, legs: readonly StoredLeg[], plan: DialPlan | undefined): ListedCall {
  return { ...callView(call, peopleNames(plan), legs), people: [...callPeople(call, legs, plan)] };
}
