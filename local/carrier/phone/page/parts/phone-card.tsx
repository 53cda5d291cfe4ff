import { IconX } from "@tabler/icons-react";
import { useEffect, useId, useState } from "react";
import type { BrowserPhone } from "../phone/browser-phone.ts";
import { inCall } from "../phone/phone-state.ts";
import { usePhone } from "../phone/use-phone.ts";
import { toDial } from "../number/to-dial.ts";
import { useWords } from "../words/language.ts";
import { CallKeys } from "./call-keys.tsx";
import { CallLog } from "./call-log.tsx";
import { Caption } from "./caption.tsx";
import { Display } from "./display.tsx";
import { Identity } from "./identity.tsx";
import { Keypad } from "./keypad.tsx";
import { TextMessages } from "./text-messages.tsx";
import { useKeyboard } from "./use-keyboard.ts";
import { VoiceControls } from "./voice-controls.tsx";

export interface PhoneCardProps {
  readonly phone: BrowserPhone;
  /** The keyboard belongs to it. */
  readonly isActive: boolean;
  readonly onUse: () => void;
  readonly onRemove?: (() => void) | undefined;
}

/** One telephone. */
export function PhoneCard({ phone, isActive, onUse, onRemove }: PhoneCardProps) {
  const words = useWords();
  const state = usePhone(phone);
  const [typed, setTyped] = useState("");
  const [last, setLast] = useState("");
  const heading = useId();
  const isBusy = inCall(state);
  useEffect(() => {
    if (isBusy) setTyped("");
  }, [isBusy]);

  const dial = (number: string) => {
    setLast(number);
    phone.dial(toDial(number, state.person?.address));
  };
  // As on the telephones one knows: the call key alone brings the last number back, and calls it when pressed again.
  const call = () => (typed.trim() === "" ? setTyped(last) : dial(typed));
  const press = (digit: string) => {
    phone.press(digit);
    if (!isBusy) setTyped(typed + digit);
  };
  const backspace = () => setTyped(typed.slice(0, -1));

  useKeyboard(isActive, (key) => {
    if (/^[\d*#]$/.test(key)) press(key);
    else if (key === "+" && !isBusy) setTyped(`${typed}+`);
    else if (key === "Escape") phone.hangUp();
    else if (key === "Backspace" && !isBusy) backspace();
    else if (key === "Enter" && state.call?.state === "ringing") phone.answer();
    else if (key === "Enter" && !isBusy) call();
  });

  return (
    <article
      className={isActive ? "phone phone-active" : "phone"}
      data-phone={phone.id}
      data-address={state.person?.address}
      aria-labelledby={heading}
      onFocus={onUse}
      onPointerDown={onUse}
    >
      <h2 id={heading} className="unseen">
        {words.phoneOf(state.person?.name ?? "")}
      </h2>
      <header className="phone-top">
        <Identity phone={phone} state={state} />
        {onRemove !== undefined && (
          <button type="button" className="button button-icon" aria-label={words.removePhone} title={words.removePhone} onClick={onRemove}>
            <IconX aria-hidden size={18} />
          </button>
        )}
      </header>
      <Display phone={phone} state={state} typed={typed} onType={setTyped} onCall={call} />
      <Caption state={state} onCall={dial} />
      {state.problem !== undefined && (
        <p role="alert" className="problem">
          {words.problem[state.problem]}
        </p>
      )}
      <Keypad onPress={press} />
      <CallKeys phone={phone} state={state} canRedial={typed === "" && last !== ""} onCall={call} onDelete={backspace} />
      <VoiceControls phone={phone} voice={state.voice} />
      <TextMessages state={state} />
      <CallLog state={state} />
    </article>
  );
}
