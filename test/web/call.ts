import type { CallView } from "../../core/account/api/calls.ts";

/** A call of which only what matters is said. */
export function call(facts: Partial<CallView> = {}): CallView {
  return {
    id: "CA1",
    startedAt: 0,
    from: "+254722000001",
    number: "+254205550100",
    direction: "in",
    outcome: { kind: "missed" },
    recorded: false,
    ...facts,
  };
}
