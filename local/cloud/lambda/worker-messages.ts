/** What the cloud and a function's worker thread say to each other. Payloads cross as JSON text, as on AWS. */
export interface WorkerSetup {
  /** The bundle's file, absolute. */
  readonly file: string;
  /** Name of its exported handler. */
  readonly exportName: string;
  /** One Float64: milliseconds to add to the machine's clock. */
  readonly clockOffset: SharedArrayBuffer;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
}

export interface InvokeMessage {
  readonly requestId: string;
  readonly event: string;
  /** Epoch milliseconds of the machine's clock. */
  readonly deadline: number;
}

export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "init-failed"; readonly error: string }
  | { readonly kind: "result"; readonly requestId: string; readonly payload: string }
  | { readonly kind: "error"; readonly requestId: string; readonly error: string };
