/** Status callbacks of a called leg: the events it was asked for, each its own request, numbered as they are fired. */
import type { Call, CallStatus } from "../call.ts";
import { callFields, rfc2822 } from "../fields.ts";
import { endFields } from "../start-inbound.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";

export interface StatusCallback {
  readonly url: string;
  readonly method: "GET" | "POST";
  /** Among initiated, ringing, answered, completed. */
  readonly events: ReadonlySet<string>;
}

/** Reports from now on, the present status first. */
export function reportLeg(telephoneSwitch: TelephoneSwitch, leg: Call, callback: StatusCallback | undefined): void {
  if (callback === undefined) return;
  let sequence = 0;
  const report = (status: CallStatus): void => {
    const event = eventOf(status);
    if (event === undefined || !callback.events.has(event)) return;
    const fields = {
      ...callFields(leg),
      ...(event === "completed" ? endFields(leg) : {}),
      Timestamp: rfc2822(telephoneSwitch.clock.now()),
      CallbackSource: "call-progress-events",
      SequenceNumber: String(sequence++),
    };
    telephoneSwitch.notify({ call: leg, url: callback.url, method: callback.method, fields });
  };
  report(leg.status);
  leg.subscribe((event) => event.kind === "status" && report(event.status));
}

/** The name of an event is not the status it carries (telephony.md, 1.3). */
function eventOf(status: CallStatus): "initiated" | "ringing" | "answered" | "completed" | undefined {
  switch (status) {
    case "queued":
      return undefined;
    case "initiated":
    case "ringing":
      return status;
    case "in-progress":
      return "answered";
    case "completed":
    case "busy":
    case "no-answer":
    case "failed":
    case "canceled":
      return "completed";
    default:
      return status satisfies never;
  }
}
