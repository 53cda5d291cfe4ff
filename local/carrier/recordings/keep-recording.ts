/** Turns sound into a recording: trimmed, stored, announced (telephony.md, 1.6). */
import { writeWav } from "../audio/wav.ts";
import { SAMPLE_RATE } from "../audio/sound-track.ts";
import type { Call } from "../call.ts";
import { rfc2822 } from "../fields.ts";
import { newSid } from "../sid.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";
import type { Recording, RecordingSource } from "./recording.ts";
import { trimSilence } from "./trim.ts";

export interface Begun {
  readonly sid: string;
  readonly call: Call;
  readonly source: RecordingSource;
  readonly channelCount: 1 | 2;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly callback?: RecordingCallback;
}

export interface RecordingCallback {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly events: ReadonlySet<string>;
}

const TOO_SHORT_SECONDS = 0.3;

/** From here on it is recorded; whoever asked to hear of that is told. */
export function beginRecording(telephoneSwitch: TelephoneSwitch, given: Omit<Begun, "sid">): Begun {
  const begun = { ...given, sid: newSid("RE") };
  announce(telephoneSwitch, begun, { status: "in-progress", error: "0" });
  return begun;
}

/** The recording; `absent` when it held only silence, or next to nothing. Its announcement is on its way. */
export function keepRecording(
  telephoneSwitch: TelephoneSwitch,
  begun: Begun,
  { channels: whole, trim }: { readonly channels: readonly Int16Array[]; readonly trim: boolean },
): Recording {
  const { clock, faults } = telephoneSwitch;
  const channels = trim ? trimSilence(whole) : whole;
  const length = (channels[0]?.length ?? 0) / SAMPLE_RATE;
  const absent = length < TOO_SHORT_SECONDS;
  const recording: Recording = {
    sid: begun.sid,
    account: begun.call.account,
    call: begun.call.sid,
    source: begun.source,
    channels: channels.length,
    seconds: Math.round(length),
    startedAt: begun.startedAt,
    availableAt: clock.now() + (faults.mediaLateMs ?? 0),
    status: absent ? "absent" : "completed",
  };
  telephoneSwitch.recordings.add(recording, absent ? undefined : writeWav(channels));
  const error = absent ? (length === 0 ? "16102" : "16101") : "0";
  announce(telephoneSwitch, begun, { status: recording.status, error, seconds: recording.seconds });
  return recording;
}

interface News {
  readonly status: "in-progress" | Recording["status"];
  readonly error: string;
  readonly seconds?: number;
}

function announce(telephoneSwitch: TelephoneSwitch, begun: Begun, { status, error, seconds }: News): void {
  const { call, callback, sid, source, startedAt, channelCount } = begun;
  if (telephoneSwitch.faults.announcesRecordings === false || callback?.events.has(status) !== true) return;
  // Only these fields: no From, To, CallStatus.
  const fields = {
    RecordingSource: source,
    RecordingSid: sid,
    RecordingUrl: telephoneSwitch.recordingUrl({ account: call.account, sid }),
    RecordingStatus: status,
    RecordingChannels: String(channelCount),
    ErrorCode: error,
    CallSid: call.sid,
    RecordingStartTime: rfc2822(startedAt),
    AccountSid: call.account,
    ...(seconds === undefined ? {} : { RecordingDuration: String(seconds) }),
  };
  telephoneSwitch.notify({ call, url: callback.url, method: callback.method, fields });
}
