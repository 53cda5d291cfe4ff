/** What a carrier is started with. */
import type { Clock } from "./clock.ts";
import type { Speech } from "./speech/speech.ts";

export interface Account {
  /** AC + 32 hex. */
  readonly sid: string;
  readonly authToken: string;
}

/** A number of an account, and what is called when somebody dials it. */
export interface OwnedNumber {
  readonly number: string;
  readonly account: string;
  readonly friendlyName?: string;
  readonly voiceUrl?: string;
  readonly voiceMethod?: "GET" | "POST";
  readonly voiceFallbackUrl?: string;
  readonly voiceFallbackMethod?: "GET" | "POST";
  readonly statusCallback?: string;
  readonly statusCallbackMethod?: "GET" | "POST";
  /** Sends CallerName with an incoming call. */
  readonly callerNameLookup?: boolean;
}

/** What is done to a notification on its way: nothing, lost, delivered twice, or late. */
export type Delivery = "deliver" | "lose" | "twice" | { readonly lateMs: number };

/** Things that go wrong in the field, on purpose. */
export interface Faults {
  readonly notification?: (notice: {
    readonly call: string;
    readonly url: string;
    readonly fields: Readonly<Record<string, string>>;
  }) => Delivery;
  /** Milliseconds after the recording callback during which the media answers 404. */
  readonly mediaLateMs?: number;
  /** Recordings are made and never announced. */
  readonly announcesRecordings?: boolean;
}

/** Where public documentation is silent (telephony.md, section 7). Applications must work with either value. */
export interface Switches {
  /** When other phones stop ringing while one is being screened. */
  readonly cancelOthersAt: "answer" | "bridge";
  /** DialCallStatus when the caller gives up while it rings. */
  readonly abandonedDial: "no-answer" | "canceled";
  /** A sound that cannot be fetched: go on with the next verb, or end the call. */
  readonly playFailure: "continue" | "end";
  /** Seconds that ringing lasts beyond the timeout (a documented buffer in some flows). */
  readonly ringBuffer: number;
  /** Documents in a row without a verb that takes time, after which a call is ended. */
  readonly redirectLimit: number;
  /** Calls created over REST that may start in a second, per account; more wait in line. */
  readonly callsPerSecond: number;
  /** Languages that Say speaks beyond the carrier's own list. */
  readonly extraLanguages: readonly string[];
}

export const DEFAULT_SWITCHES: Switches = {
  cancelOthersAt: "bridge",
  abandonedDial: "no-answer",
  playFailure: "continue",
  ringBuffer: 0,
  redirectLimit: 100,
  callsPerSecond: 1,
  extraLanguages: [],
};

export interface CarrierOptions {
  /** Port of REST and the phone page; 0 or nothing: any. */
  readonly port?: number;
  /** Where recordings, finished calls and text messages are kept; without it in memory. */
  readonly dataDir?: string;
  readonly clock?: Clock;
  readonly speech: Speech;
  readonly accounts: readonly Account[];
  readonly numbers?: readonly OwnedNumber[];
  readonly faults?: Faults;
  readonly switches?: Partial<Switches>;
  /** Shortens the webhook's limits in real time: 0.01 makes "15 seconds" 150 ms. */
  readonly timeScale?: number;
}
