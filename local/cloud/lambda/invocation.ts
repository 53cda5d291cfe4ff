import type { Json } from "../template/json.ts";

/** How an invocation ended, as the Lambda service would tell its caller. */
export type Invocation =
  | { readonly status: "ok"; readonly requestId: string; readonly payload: Json }
  | { readonly status: "failed"; readonly requestId: string; readonly error: InvocationError }
  | { readonly status: "throttled"; readonly requestId: string };

/** The JSON Lambda answers for a handler that threw, timed out or died. */
export interface InvocationError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}
