import { inCall, type PhoneState } from "../phone/phone-state.ts";
import { showNumber } from "../number/show-number.ts";
import { useWords } from "../words/language.ts";
import { captionText } from "./caption-text.ts";

/** Below the glass: what was said last, or, without a call, the numbers one may want to call. */
export function Caption({ state, onCall }: { readonly state: PhoneState; readonly onCall: (number: string) => void }) {
  const words = useWords();
  const isCalling = inCall(state);
  return (
    <div className="caption">
      <p aria-live="polite" aria-label={words.heardLast} className={state.caption === "" ? "faint" : "said"}>
        {isCalling && (state.caption === "" ? words.captionEmpty : captionText(state.caption, words))}
      </p>
      {!isCalling && state.directory.numbers.length > 0 && <QuickDial numbers={state.directory.numbers} onCall={onCall} />}
    </div>
  );
}

interface QuickDialProps {
  readonly numbers: PhoneState["directory"]["numbers"];
  readonly onCall: (number: string) => void;
}

function QuickDial({ numbers, onCall }: QuickDialProps) {
  const words = useWords();
  return (
    <ul className="quick-dial" aria-label={words.quickDial}>
      {numbers.map(({ number, name }) => (
        <li key={number}>
          <button type="button" className="chip" onClick={() => onCall(number)}>
            <span className="ellipsis">{name === number ? words.call : name}</span>
            <span className="chip-number">{showNumber(number)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
