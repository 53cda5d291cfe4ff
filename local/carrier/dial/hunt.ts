/** Rings all targets of a Dial at once, or one after the other, until one is ready. */
import type { Call } from "../call.ts";
import { ringback } from "../audio/tones.ts";
import type { Execution } from "../execution.ts";
import { ringLeg, type RungLeg } from "./ring-leg.ts";
import type { Target } from "./targets.ts";

export interface Hunt {
  readonly targets: readonly (Target & { readonly callerId: string })[];
  readonly ringMs: number;
  readonly sequential: boolean;
}

export interface Hunted {
  /** Somebody is there and waits to be put through. */
  readonly winner?: Call;
  readonly legs: readonly Call[];
}

export async function hunt(execution: Execution, { targets, ringMs, sequential }: Hunt): Promise<Hunted> {
  const quiet = hearRingback(execution);
  try {
    if (!sequential) return await atOnce(execution, targets, ringMs);
    const legs: Call[] = [];
    for (const target of targets) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { winner, legs: rung } = await atOnce(execution, [target], ringMs);
      legs.push(...rung);
      if (winner !== undefined || execution.stop.aborted) return { legs, ...(winner === undefined ? {} : { winner }) };
    }
    return { legs };
  } finally {
    quiet();
  }
}

function atOnce(execution: Execution, targets: Hunt["targets"], ringMs: number): Promise<Hunted> {
  const { switches } = execution.switch;
  const others = targets.map(() => new AbortController());
  const cancelAllBut = (index: number): void => others.forEach((other, at) => at !== index && other.abort());
  const legs: Call[] = [];
  return new Promise((resolve, reject) => {
    let open = targets.length;
    if (open === 0) resolve({ legs });
    targets.forEach((target, index) => {
      const stop = AbortSignal.any([execution.stop, ...(others[index] === undefined ? [] : [others[index].signal])]);
      const onAnswer = (): void => void (switches.cancelOthersAt === "answer" && cancelAllBut(index));
      const rung = ringLeg({ execution, target, callerId: target.callerId, ringMs, stop, onAnswer });
      rung.then(({ leg, ready }: RungLeg) => {
        legs.push(leg);
        open--;
        if (ready) {
          cancelAllBut(index);
          resolve({ winner: leg, legs });
        } else if (open === 0) resolve({ legs });
      }, reject);
    });
  });
}

/** An answered caller hears ringing from the carrier; one who is not answered yet, from their own network. */
function hearRingback({ call, switch: { clock } }: Execution): () => void {
  const MINUTES_10 = 600_000;
  call.prompts.append(clock.now(), ringback(MINUTES_10));
  return () => call.prompts.cut(clock.now());
}
