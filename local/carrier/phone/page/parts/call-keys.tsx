import { IconBackspace, IconMicrophone, IconMicrophoneOff, IconPhone, IconPhoneOff } from "@tabler/icons-react";
import type { BrowserPhone } from "../phone/browser-phone.ts";
import type { PhoneState } from "../phone/phone-state.ts";
import { useWords } from "../words/language.ts";

export interface CallKeysProps {
  readonly phone: BrowserPhone;
  readonly state: PhoneState;
  readonly canRedial: boolean;
  readonly onCall: () => void;
  readonly onDelete: () => void;
}

/** The wide keys: what they do depends on the call. */
export function CallKeys({ phone, state, canRedial, onCall, onDelete }: CallKeysProps) {
  const words = useWords();
  switch (state.call?.state) {
    case "ringing":
      return <IncomingKeys phone={phone} />;
    case "calling":
    case "talking":
      return <TalkKeys phone={phone} muted={state.voice.muted} />;
    default:
      return (
        <div className="call-keys">
          <button type="button" className="key" aria-label={words.deleteDigit} onClick={onDelete}>
            <IconBackspace aria-hidden />
          </button>
          <button type="button" className="key key-call" onClick={onCall} disabled={state.connection !== "open"}>
            <IconPhone aria-hidden /> {canRedial ? words.redial : words.call}
          </button>
        </div>
      );
  }
}

function IncomingKeys({ phone }: { readonly phone: BrowserPhone }) {
  const words = useWords();
  return (
    <div className="call-keys call-keys-incoming">
      <button type="button" className="key key-end" onClick={() => phone.hangUp()}>
        <IconPhoneOff aria-hidden /> {words.decline}
      </button>
      <button type="button" className="key key-call pulses" onClick={() => phone.answer()}>
        <IconPhone aria-hidden /> {words.answer}
      </button>
    </div>
  );
}

function TalkKeys({ phone, muted }: { readonly phone: BrowserPhone; readonly muted: boolean }) {
  const words = useWords();
  return (
    <div className="call-keys">
      <button type="button" className="key" aria-label={words.mute} aria-pressed={muted} onClick={() => phone.mute(!muted)}>
        {muted ? <IconMicrophoneOff aria-hidden /> : <IconMicrophone aria-hidden />}
      </button>
      <button type="button" className="key key-end" onClick={() => phone.hangUp()}>
        <IconPhoneOff aria-hidden /> {words.hangUp}
      </button>
    </div>
  );
}
