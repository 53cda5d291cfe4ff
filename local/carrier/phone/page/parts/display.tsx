import type { BrowserPhone } from "../phone/browser-phone.ts";
import { inCall, type PhoneState } from "../phone/phone-state.ts";
import { nameOf } from "../number/name-of.ts";
import { showNumber } from "../number/show-number.ts";
import { useWords } from "../words/language.ts";
import { LevelMeter } from "./level-meter.tsx";
import { StatusLine } from "./status-line.tsx";

export interface DisplayProps {
  readonly phone: BrowserPhone;
  readonly state: PhoneState;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onCall: () => void;
}

/** The telephone's glass: whom one calls or talks with, how it stands, and the sound in both directions. */
export function Display({ phone, state, typed, onType, onCall }: DisplayProps) {
  const words = useWords();
  return (
    <div className="display">
      <StatusLine state={state} />
      {inCall(state) && state.call !== undefined ? (
        <Peer peer={state.call.peer} directory={state.directory} />
      ) : (
        <NumberField typed={typed} onType={onType} onCall={onCall} />
      )}
      <div className="meters">
        <LevelMeter label={words.youHear} loudness={phone.earpiece.loudness} />
        <LevelMeter label={words.youSay} loudness={phone.mouthpiece.loudness} />
      </div>
    </div>
  );
}

function Peer({ peer, directory }: { readonly peer: string; readonly directory: PhoneState["directory"] }) {
  const words = useWords();
  const number = peer === "anonymous" ? words.withheld : showNumber(peer);
  const name = nameOf(peer, directory);
  return (
    <div className="peer">
      <div className="peer-name">{name ?? number}</div>
      <div className="peer-number">{name === undefined ? "\u00A0" : number}</div>
    </div>
  );
}

type NumberFieldProps = Pick<DisplayProps, "typed" | "onType" | "onCall">;

/** Without a screen keyboard: the keypad is on the screen already. */
function NumberField({ typed, onType, onCall }: NumberFieldProps) {
  const words = useWords();
  return (
    <form
      className="peer"
      onSubmit={(event) => {
        event.preventDefault();
        onCall();
      }}
    >
      <input
        className="number-field"
        type="text"
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.number}
        placeholder={words.dialHint}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </form>
  );
}
