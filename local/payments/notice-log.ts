/** One attempt to tell the application something. */
export interface SentNotice {
  readonly eventId: string;
  readonly by: "stripe" | "mpesa";
  /** `checkout.session.completed`, or `stk-callback`. */
  readonly type: string;
  readonly url: string;
  readonly body: string;
  /** From 1. */
  readonly attempt: number;
  readonly at: number;
  /** The answer's status, or why there was none. */
  readonly status?: number;
  readonly failed?: string;
}
