/** What somebody sets of how a person is reached: what is left out stays, null takes it away. */
import type { Asked } from "../endpoint-handler.ts";
import { Refusal } from "../../../core/errors.ts";
import { addressOf } from "../../../core/voice/device-address.ts";
import type { Device, Person } from "../../../core/voice/dial-plan.ts";

type Reach = Pick<Asked<"PATCH /api/my-phone">["body"], "devices" | "ringSeconds" | "forward" | "away" | "doNotDisturb">;

/** @throws Refusal "bad-body" for a browser phone that is not theirs */
export function applyReach(person: Person, { devices, ringSeconds, forward, away, doNotDisturb }: Reach): Person {
  if (devices !== undefined) refuseStrangePhones(person.devices, devices);
  const { forward: forwardNow, away: awayNow, doNotDisturb: quietNow, ...rest } = person;
  const wanted = forward === undefined ? forwardNow : (forward ?? undefined);
  const isAway = away === undefined ? awayNow : (away ?? undefined);
  const quiet = doNotDisturb === undefined ? quietNow : (doNotDisturb ?? undefined);
  return {
    ...rest,
    devices: devices ?? person.devices,
    ringSeconds: ringSeconds ?? person.ringSeconds,
    ...(wanted === undefined || Object.keys(wanted).length === 0 ? {} : { forward: wanted }),
    ...(isAway === undefined ? {} : { away: isAway }),
    ...(quiet === undefined ? {} : { doNotDisturb: quiet }),
  };
}

/** Browser phones are made with their owner: naming somebody else's would ring it. Telephone numbers anybody may have called. */
function refuseStrangePhones(before: readonly Device[], after: readonly Device[]): void {
  const known = new Set(before.map(addressOf));
  const problems = after.flatMap((device, place) =>
    device.kind === "number" || known.has(addressOf(device))
      ? []
      : [{ path: `devices.${place}`, code: "strange-phone", message: "This phone can't be added here." }],
  );
  if (problems.length > 0) throw new Refusal("bad-body", { problems });
}
