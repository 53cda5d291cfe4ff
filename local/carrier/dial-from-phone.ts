/** Somebody picks up a phone and dials. */
import { Call } from "./call.ts";
import { CallLine } from "./call-line.ts";
import { isEmergency } from "./emergency.ts";
import type { Line, LineEnd, TelephoneNetwork } from "./line.ts";
import { ring } from "./ring.ts";
import { newSid } from "./sid.ts";
import { startInbound } from "./start-inbound.ts";
import type { TelephoneSwitch } from "./telephone-switch.ts";
import { ringback } from "./audio/tones.ts";

/** What applications are told of a caller who hides the number. */
const WITHHELD = "anonymous";
const RINGBACK_MS = 120_000;

export function dialFromPhone(telephoneSwitch: TelephoneSwitch, dialled: Parameters<TelephoneNetwork["dial"]>[0]): Line {
  const { clock } = telephoneSwitch;
  const shown = dialled.withheld === true ? WITHHELD : dialled.from;
  const name = dialled.displayName === undefined ? {} : { callerName: dialled.displayName };
  const call =
    telephoneSwitch.numbers.has(dialled.to) && !isEmergency(dialled.to)
      ? startInbound(telephoneSwitch, { from: shown, to: dialled.to, ...name })
      : callPhone(telephoneSwitch, shown, dialled.to);
  if (call.status === "ringing") {
    call.prompts.append(clock.now(), ringback(RINGBACK_MS));
    const quiet = call.subscribe((event) => {
      if (event.kind !== "status" || event.status === "ringing") return;
      call.prompts.cut(clock.now());
      quiet();
    });
  }
  return new CallLine({ call, clock, direction: "out", address: dialled.from, peer: dialled.to });
}

/** From one phone to another, without an application: two legs that live and die together. */
function callPhone(telephoneSwitch: TelephoneSwitch, from: string, to: string): Call {
  const { clock } = telephoneSwitch;
  const common = { account: "", from, to } as const;
  const caller = new Call(clock, { sid: newSid("CA"), direction: "inbound", status: "ringing", ...common });
  const called = new Call(clock, { sid: newSid("CA"), direction: "outbound-dial", status: "initiated", parent: caller, ...common });
  called.subscribe((event) => {
    if (event.kind !== "status") return;
    if (event.status === "in-progress" && caller.become("in-progress")) caller.bridge(called);
    if (called.isOver) caller.become(caller.status === "in-progress" ? "completed" : called.status, asSeenByCaller(called));
  });
  caller.over.addEventListener("abort", () => void called.end("other-side-hung-up"));
  caller.subscribe((event) => event.kind === "key" && called.key(event.digit));
  // A moment later, when whoever dials holds the line.
  clock.after(0, () => ring(telephoneSwitch, called));
  return caller;
}

const asSeenByCaller = ({ ending }: Call): LineEnd => (ending === undefined || ending === "hung-up" ? "other-side-hung-up" : ending);
