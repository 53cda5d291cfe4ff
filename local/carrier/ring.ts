/** Rings the telephones behind an address for a called leg, or puts the leg through to a number with an application. */
import { CallLine } from "./call-line.ts";
import type { Call } from "./call.ts";
import { isEmergency } from "./emergency.ts";
import type { TelephoneSwitch } from "./telephone-switch.ts";
import { startInbound } from "./start-inbound.ts";

/** Numbers that forward to each other in a circle: networks stop such a call after about so many. */
const MAX_DIVERSIONS = 10;

/** From here on the leg lives by itself: it rings, and is answered or not. */
export function ring(telephoneSwitch: TelephoneSwitch, leg: Call): void {
  const owned = telephoneSwitch.numbers.get(leg.to);
  if (isEmergency(leg.to) || leg.diversions >= MAX_DIVERSIONS) leg.become("failed", "failed");
  else if (owned?.voiceUrl !== undefined) putThrough(telephoneSwitch, leg);
  else ringPhones(telephoneSwitch, leg);
}

function ringPhones(telephoneSwitch: TelephoneSwitch, leg: Call): void {
  const handsets = telephoneSwitch.handsetsAt(leg.to);
  if (handsets.length === 0) {
    leg.become("failed", "failed");
    return;
  }
  leg.become("ringing");
  let taken: number | undefined;
  const declined = new Set<number>();
  handsets.forEach((handset, index) => {
    const line = new CallLine({
      call: leg,
      clock: telephoneSwitch.clock,
      direction: "in",
      address: leg.to,
      peer: leg.callerName ?? leg.from,
      takenElsewhere: () => taken !== undefined && taken !== index,
      take: () => (taken ??= index) === index,
      decline: () => {
        if (declined.add(index).size === handsets.length) leg.become("busy", "declined");
      },
    });
    handset.ring(line);
  });
}

/** The number has an application of its own: what one side says is what the other hears. */
function putThrough(telephoneSwitch: TelephoneSwitch, leg: Call): void {
  leg.become("ringing");
  const far = startInbound(telephoneSwitch, { from: leg.from, to: leg.to, diversions: leg.diversions + 1 });
  leg.mouth = { append: () => {}, read: (from, to) => far.heard(from, to) };
  far.mouth = { append: () => {}, read: (from, to) => leg.heard(from, to) };
  far.subscribe((event) => {
    if (event.kind === "status" && event.status === "in-progress") leg.become("in-progress");
    if (event.kind === "status" && far.isOver)
      leg.become(leg.status === "in-progress" ? "completed" : far.status === "busy" ? "busy" : "no-answer", "other-side-hung-up");
  });
  leg.subscribe((event) => {
    if (event.kind === "status" && leg.isOver) far.end("other-side-hung-up");
  });
}
