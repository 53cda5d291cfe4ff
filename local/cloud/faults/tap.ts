import { CloudError } from "../cloud-error.ts";

export type TapService = "dynamodb" | "sqs" | "s3" | "secretsmanager" | "cognito";

/** One call of a function to an AWS service. */
export interface TapCall {
  /** Name of the function; "" when somebody else called. */
  readonly functionName: string;
  /** Number of its execution environment. */
  readonly serial: number;
  readonly service: TapService;
  /** `UpdateItem`, `SendMessage`, `GetObject`, … */
  readonly operation: string;
  /** Capacity units, for DynamoDB. */
  readonly readUnits?: number;
  readonly writeUnits?: number;
}

export type FaultAction =
  /** The execution environment that calls dies. */
  | { readonly kind: "kill" }
  /** The service refuses because of too many requests; the call does not reach it. */
  | { readonly kind: "throttle" }
  /** The connection breaks without an answer. */
  | { readonly kind: "drop" }
  | { readonly kind: "delay"; readonly ms: number };

interface FaultSpec {
  /** A part of the function's name; any function without it. */
  readonly functionName?: string;
  readonly service: TapService;
  readonly operation?: string;
  /** Before the service has seen the call (default), or after it has done it and before the function knows. */
  readonly when?: "before" | "after";
  readonly action: FaultAction;
  /** How often (1). */
  readonly times?: number;
}

interface Fault {
  /** How often it has struck. */
  readonly hits: number;
  remove(): void;
}

/** Watches and breaks what functions say to AWS services. */
export interface Tap {
  /** Calls since the start or the last reset, in order. */
  readonly calls: readonly TapCall[];
  reset(): void;
  addFault(fault: FaultSpec): Fault;
}

export interface TapControl extends Tap {
  /** Takes the fault that strikes here, if any. */
  strike(call: TapCall, when: "before" | "after"): FaultAction | undefined;
  note(call: TapCall): void;
}

export function createTap(): TapControl {
  const calls: TapCall[] = [];
  const faults = new Set<{ readonly spec: FaultSpec; hits: number }>();
  return {
    calls,
    reset: () => void calls.splice(0),
    addFault(spec) {
      const entry = { spec, hits: 0 };
      faults.add(entry);
      return {
        get hits() {
          return entry.hits;
        },
        remove: () => void faults.delete(entry),
      };
    },
    strike(call, when) {
      for (const fault of faults) {
        if (fault.hits >= (fault.spec.times ?? 1) || !concerns(fault.spec, call, when)) continue;
        fault.hits += 1;
        return fault.spec.action;
      }
      return undefined;
    },
    note: (call) => void calls.push(call),
  };
}

function concerns(spec: FaultSpec, call: TapCall, when: "before" | "after"): boolean {
  const { functionName, operation } = spec;
  if (spec.service !== call.service || (spec.when ?? "before") !== when) return false;
  if (operation !== undefined && operation !== call.operation) return false;
  return functionName === undefined || call.functionName.toLowerCase().includes(functionName.toLowerCase());
}

/** Stands where no tap was asked for. */
export const noTap: Tap = {
  get calls(): never {
    throw new CloudError("NOT_FOUND", "The cloud was started without a tap; start it with `tap: true`.");
  },
  reset: () => undefined,
  addFault: () => {
    throw new CloudError("NOT_FOUND", "The cloud was started without a tap; start it with `tap: true`.");
  },
};
