/** Somebody dials a number with an application: the call, and the documents it runs. */
import { Call } from "./call.ts";
import { callFields, rfc2822 } from "./fields.ts";
import { Execution } from "./execution.ts";
import { runAlone } from "./run-alone.ts";
import { newSid } from "./sid.ts";
import type { OwnedNumber } from "./carrier-options.ts";
import type { TelephoneSwitch } from "./telephone-switch.ts";

export interface Dialled {
  /** What the application is told as From. */
  readonly from: string;
  readonly to: string;
  readonly callerName?: string;
  /** Passed on by so many numbers before. */
  readonly diversions?: number;
}

/** A number without an address for its calls fails without a webhook. */
export function startInbound(telephoneSwitch: TelephoneSwitch, { from, to, callerName, diversions = 0 }: Dialled): Call {
  const number = telephoneSwitch.numbers.get(to);
  const name = number?.callerNameLookup === true && callerName !== undefined ? { callerName } : {};
  const call = new Call(telephoneSwitch.clock, {
    sid: newSid("CA"),
    account: number?.account ?? "",
    from,
    to,
    direction: "inbound",
    status: "ringing",
    diversions,
    ...name,
  });
  telephoneSwitch.calls.set(call.sid, call);
  if (number?.voiceUrl === undefined) {
    // Told a moment later, when whoever dials holds the line.
    telephoneSwitch.clock.after(0, () => call.become("failed", "failed"));
    return call;
  }
  const { voiceUrl } = number;
  call.over.addEventListener("abort", () => reportEnd(telephoneSwitch, call, number));
  runAlone(new Execution(telephoneSwitch, call), { url: voiceUrl, method: number.voiceMethod ?? "POST", fields: {} });
  return call;
}

/** The number's own status callback: one, at the end. */
function reportEnd(telephoneSwitch: TelephoneSwitch, call: Call, number: OwnedNumber): void {
  const current = telephoneSwitch.numbers.get(number.number) ?? number;
  if (current.statusCallback === undefined) return;
  const fields = {
    ...callFields(call),
    ...endFields(call),
    Timestamp: rfc2822(telephoneSwitch.clock.now()),
    CallbackSource: "call-progress-events",
    SequenceNumber: "0",
  };
  telephoneSwitch.notify({ call, url: current.statusCallback, method: current.statusCallbackMethod ?? "POST", fields });
}

/** Seconds, and billed minutes rounded up; what the network answered where it was not a talk. */
export function endFields(call: Call): Readonly<Record<string, string>> {
  const length = { CallDuration: String(call.seconds), Duration: String(Math.ceil(call.seconds / 60)) };
  if (call.status === "busy") return { ...length, SipResponseCode: "486" };
  if (call.status === "no-answer" || call.status === "canceled") return { ...length, SipResponseCode: "487" };
  return call.status === "completed" ? { ...length, SipResponseCode: "200" } : length;
}
