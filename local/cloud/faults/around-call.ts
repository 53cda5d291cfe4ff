import type { FaultAction, TapCall, TapControl } from "./tap.ts";

export type Outcome = "done" | "refused" | "dropped";

const OUTCOMES: Readonly<Record<FaultAction["kind"] | "none", Outcome>> = {
  none: "done",
  delay: "done",
  throttle: "refused",
  kill: "dropped",
  drop: "dropped",
};

export interface Surroundings {
  readonly tap: TapControl;
  /** Ends one execution environment of a function. */
  readonly kill: (functionName: string, serial: number) => Promise<void>;
}

/** Does a function's call to a service with the faults that strike before and after it; `perform` answers the call as it was counted. */
export async function aroundCall({ tap, kill }: Surroundings, call: TapCall, perform: () => Promise<TapCall>): Promise<Outcome> {
  const strike = async (action: FaultAction | undefined): Promise<Outcome> => {
    if (action?.kind === "kill") await kill(call.functionName, call.serial);
    if (action?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, action.ms));
    return OUTCOMES[action?.kind ?? "none"];
  };
  const before = await strike(tap.strike(call, "before"));
  if (before !== "done") return before;
  tap.note(await perform());
  return strike(tap.strike(call, "after"));
}
