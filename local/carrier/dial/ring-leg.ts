/** One called leg of a Dial: rung, perhaps screened, and then ready to be put through, or not. */
import { Call } from "../call.ts";
import { Execution } from "../execution.ts";
import { ring } from "../ring.ts";
import { runDocuments } from "../run-call.ts";
import { newSid } from "../sid.ts";
import { tones } from "../verbs/play.ts";
import { nextEvent } from "../wait.ts";
import { reportLeg } from "./leg-reporter.ts";
import type { Target } from "./targets.ts";

export interface Ringing {
  readonly execution: Execution;
  readonly target: Target;
  readonly callerId: string;
  readonly ringMs: number;
  /** Aborted when this leg is no longer wanted. */
  readonly stop: AbortSignal;
  readonly onAnswer: () => void;
}

export interface RungLeg {
  readonly leg: Call;
  /** True: somebody is there and waits to be put through. */
  readonly ready: boolean;
}

export async function ringLeg({ execution, target, callerId, ringMs, stop, onAnswer }: Ringing): Promise<RungLeg> {
  const { switch: telephoneSwitch, call } = execution;
  const leg = new Call(telephoneSwitch.clock, {
    sid: newSid("CA"),
    account: call.account,
    from: callerId,
    to: target.address,
    direction: "outbound-dial",
    status: "initiated",
    parent: call,
  });
  telephoneSwitch.calls.set(leg.sid, leg);
  reportLeg(telephoneSwitch, leg, target.statusCallback);
  const unwanted = (): void => void leg.end("canceled");
  stop.addEventListener("abort", unwanted, { once: true });
  try {
    return { leg, ready: await reach(execution, leg, target, ringMs, onAnswer) };
  } finally {
    stop.removeEventListener("abort", unwanted);
  }
}

async function reach(execution: Execution, leg: Call, target: Target, ringMs: number, onAnswer: () => void): Promise<boolean> {
  const { switch: telephoneSwitch } = execution;
  const { clock } = telephoneSwitch;
  const settled = nextEvent(leg, (event) => event.kind === "status" && event.status !== "ringing", { clock, ms: ringMs, signal: leg.over });
  ring(telephoneSwitch, leg);
  if (leg.status === "failed" && target.kind !== "number") execution.warning(32_009, `${leg.to} is not registered`);
  if (leg.status === "ringing" || leg.status === "initiated") await settled;
  if (leg.status !== "in-progress") {
    leg.become("no-answer", "no-answer");
    return false;
  }
  onAnswer();
  if (target.sendDigits !== undefined) await new Execution(telephoneSwitch, leg).play(tones(target.sendDigits), leg.over);
  return target.screening === undefined ? !leg.isOver : screen(telephoneSwitch, leg, target.screening);
}

/** The document runs on the called side; when it ends normally the leg is ready, when it hangs up it is not. */
async function screen(telephoneSwitch: Execution["switch"], leg: Call, document: NonNullable<Target["screening"]>): Promise<boolean> {
  const accepted = await runDocuments(new Execution(telephoneSwitch, leg, true), document);
  if (accepted && !leg.isOver) return true;
  leg.end("other-side-hung-up");
  return false;
}
