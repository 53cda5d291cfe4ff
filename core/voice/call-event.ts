/** What a carrier tells us about a call, in neutral words. Adapters parse webhooks into these; nothing else reads a carrier's fields. */

/** Who is at the other end, as far as the carrier knows. `raw` is what it said, capped and without control characters. */
export type Party =
  | { readonly kind: "number"; readonly number: string; readonly raw: string }
  | { readonly kind: "client"; readonly identity: string; readonly raw: string }
  | { readonly kind: "sip"; readonly uri: string; readonly user: string; readonly raw: string }
  | { readonly kind: "withheld"; readonly raw: string }
  /** Something the carrier sent that is none of these: a short code, a national format. Shown, never dialled. */
  | { readonly kind: "other"; readonly raw: string };

/** What every event about a call carries. */
interface OfCall {
  /** The carrier's id of the leg that executes our script; validated, safe in keys. */
  readonly callId: string;
  /** The carrier account that owns the call. */
  readonly account: string;
  /** The caller is gone already: the answer will be thrown away, only the facts count. */
  readonly callerGone: boolean;
  readonly from: Party;
  /** The dialled number (E.164), or what was dialled when it is not one. */
  readonly to: string;
  /** We made this call: whoever we called is `from`, as if they had dialled the number that we called them from. */
  readonly calledBack?: true;
}

export type DialOutcome = "answered" | "busy" | "no-answer" | "failed" | "canceled";

export type CallEvent = OfCall &
  (
    | { readonly kind: "incoming"; readonly callerName?: string }
    /** Keys were pressed in answer to a `collect`: 1 to 32 of 0-9 * # A-D, or empty when what came was no keys at all. */
    | { readonly kind: "digits"; readonly digits: string }
    /** A `collect` ended without a key. */
    | { readonly kind: "silence" }
    /** A `dial` ended. `bridged` is absent where the carrier does not say whether people talked. */
    | {
        readonly kind: "dial-ended";
        readonly outcome: DialOutcome;
        readonly bridged?: boolean;
        readonly legId?: string;
        readonly talkSeconds?: number;
      }
    /** A `record` ended; `hungUp` when the caller ended it by hanging up. */
    | { readonly kind: "record-ended"; readonly seconds?: number; readonly hungUp: boolean }
    /** A `record` heard nothing. */
    | { readonly kind: "nothing-recorded" }
    /** A called phone was answered and is to be asked whether a person is there. */
    | { readonly kind: "screen"; readonly parentCallId?: string }
    /** ... and this is its answer; empty when nobody pressed a key. */
    | { readonly kind: "screened"; readonly parentCallId?: string; readonly digits: string }
  );

/** Notifications: their answer steers nothing. */
export type CallNotice =
  | {
      readonly kind: "call-status";
      readonly callId: string;
      readonly account: string;
      readonly from: Party;
      readonly to: string;
      readonly status: LegStatus;
      /** When it happened, by the carrier's clock (epoch milliseconds). */
      readonly at?: number;
      readonly seconds?: number;
      /** We made the call: it is a phone of `from` that was on it. */
      readonly calledBack?: true;
    }
  /** A phone of a `dial` was answered (or ended): `callId` is the phone's own leg, the call is in the notice's address. */
  | {
      readonly kind: "leg-status";
      readonly callId: string;
      readonly account: string;
      readonly to: string;
      readonly status: LegStatus;
      readonly at?: number;
      readonly seconds?: number;
    }
  | {
      readonly kind: "recording-status";
      readonly callId: string;
      readonly account: string;
      readonly recordingId: string;
      readonly status: "in-progress" | "completed" | "absent" | "failed";
      readonly seconds?: number;
      readonly channels?: number;
      readonly startedAt?: number;
    };

export type LegStatus = "queued" | "initiated" | "ringing" | "in-progress" | "completed" | "busy" | "no-answer" | "failed" | "canceled";
