/** Asks the carrier about a call and the phones that it rang, and tells it how long one may talk. */
import type { CallFact, CarrierLeg } from "../../../core/recordings/carrier-facts.ts";
import { CarrierError } from "../carrier-error.ts";
import { callSid, OURS } from "./fields.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";
import { countOf, epochOf, known } from "./rest-fields.ts";

const RUNNING: ReadonlySet<string> = new Set(["queued", "initiated", "ringing", "in-progress"]);

/**
 * Whether a call is still running, and how it ended.
 * @throws CarrierError "auth" or "unavailable"
 */
export async function fetchCall(access: RestAccess, account: string, call: string): Promise<CallFact> {
  try {
    const { status, endTime, duration } = await askRest(access, account, (client) => client.calls(call).fetch());
    if (RUNNING.has(status)) return { is: "running" };
    return { is: "ended", status, ...known({ at: epochOf(endTime), seconds: countOf(duration) }) };
  } catch (error) {
    if (error instanceof CarrierError && error.trouble === "gone") return { is: "unknown" };
    throw error;
  }
}

/** More than a call of a day rings. */
const MOST = 200;

/**
 * The phones that a call rang, as the carrier has them, the first of a call that we made among them; none when it does not know the call.
 * @throws CarrierError "auth" or "unavailable"
 */
export async function listLegs(access: RestAccess, account: string, call: string): Promise<readonly CarrierLeg[]> {
  try {
    const rung = await askRest(access, account, (client) => client.calls.list({ parentCallSid: call, limit: MOST, pageSize: MOST }));
    const legs = [...(await ownLeg(access, account, call)), ...rung];
    return legs.flatMap((leg): CarrierLeg[] => {
      const sid = callSid(leg.sid);
      if (sid === undefined) return [];
      const is = stateOf(leg.status);
      const times = known({ createdAt: epochOf(leg.dateCreated), answeredAt: epochOf(leg.startTime) });
      return [{ leg: sid, to: leg.to, is, seconds: is === "ended" ? (countOf(leg.duration) ?? 0) : 0, ...times }];
    });
  } catch (error) {
    if (error instanceof CarrierError && error.trouble === "gone") return [];
    throw error;
  }
}

/** A call that we made is itself the phone that we rang. */
async function ownLeg(access: RestAccess, account: string, call: string) {
  try {
    const own = await askRest(access, account, (client) => client.calls(call).fetch());
    return own.direction === OURS ? [own] : [];
  } catch (error) {
    if (error instanceof CarrierError && error.trouble === "gone") return [];
    throw error;
  }
}

/**
 * Tells the carrier when a leg has to end; one that is over already needs no limit.
 * @param seconds from the leg's answer
 * @throws CarrierError "auth" or "unavailable"
 */
export async function limitLeg(access: RestAccess, account: string, leg: string, seconds: number): Promise<void> {
  try {
    await askRest(access, account, (client) => client.calls(leg).update({ timeLimit: seconds }));
  } catch (error) {
    if (!(error instanceof CarrierError && (error.trouble === "gone" || isOver(error)))) throw error;
  }
}

/** 21220: the call is not in progress (any more). */
const isOver = ({ cause }: CarrierError): boolean => cause instanceof Error && "code" in cause && cause.code === 21_220;

function stateOf(status: string): CarrierLeg["is"] {
  if (status === "in-progress") return "talking";
  return RUNNING.has(status) ? "ringing" : "ended";
}
