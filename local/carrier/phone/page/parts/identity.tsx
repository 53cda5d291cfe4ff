import { useId, useState, type SyntheticEvent } from "react";
import type { Person } from "../../phone-messages.ts";
import type { BrowserPhone } from "../phone/browser-phone.ts";
import { inCall, type PhoneState } from "../phone/phone-state.ts";
import { showNumber } from "../number/show-number.ts";
import { toDial } from "../number/to-dial.ts";
import { useWords } from "../words/language.ts";

const OTHER = "other";
const OUTSIDE = "outside";
/** International, or an address that is no number. Fields read it with the v flag, which wants more escapes. */
const OWN_NUMBER = String.raw`\s*(\+|00)[\d\s\(\).\-]{3,24}|client:[\w.@+\-]+|sip:\S+@\S+`;
/** One choice is a number and whether it is hidden. */
const keyOf = ({ address, withheld }: Person): string => `${address}${withheld === true ? " hidden" : ""}`;

/** Those from outside, and each office, in the order of the list. */
const officesOf = (known: readonly Person[]): (string | undefined)[] => [...new Set(known.map(({ office }) => office))];

/** Whose telephone this is. It can be changed while no call is on. */
export function Identity({ phone, state }: { readonly phone: BrowserPhone; readonly state: PhoneState }) {
  const words = useWords();
  const [isOther, setOther] = useState(false);
  const { person } = state;
  const known = state.directory.persons;
  const isKnown = person !== undefined && known.some((candidate) => keyOf(candidate) === keyOf(person));
  const choose = (key: string) => {
    setOther(key === OTHER);
    const chosen = known.find((candidate) => keyOf(candidate) === key);
    if (chosen !== undefined) phone.become(chosen);
  };
  return (
    <div className="identity">
      <label className="field">
        <span>
          {words.phoneIs} {person !== undefined && <NumberOf person={person} />}
        </span>
        <select
          value={isOther || !isKnown ? OTHER : keyOf(person)}
          disabled={inCall(state)}
          onChange={(event) => choose(event.target.value)}
        >
          {officesOf(known).map((office) => (
            <optgroup key={office ?? OUTSIDE} label={office ?? words.outside}>
              {known
                .filter((candidate) => candidate.office === office)
                .map((candidate) => (
                  <option key={keyOf(candidate)} value={keyOf(candidate)}>
                    {candidate.name}
                    {candidate.withheld === true && ` (${words.hidden})`}
                  </option>
                ))}
            </optgroup>
          ))}
          <option value={OTHER}>{!isOther && person !== undefined && !isKnown ? showNumber(person.address) : words.anotherNumber}</option>
        </select>
      </label>
      {isOther && <OwnNumber onUse={(address) => (phone.become({ name: showNumber(address), address }), setOther(false))} />}
    </div>
  );
}

function NumberOf({ person }: { readonly person: Person }) {
  const words = useWords();
  return (
    <span className="own">
      {showNumber(person.address)}
      {person.withheld === true && ` (${words.hidden})`}
    </span>
  );
}

function OwnNumber({ onUse }: { readonly onUse: (address: string) => void }) {
  const words = useWords();
  const hint = useId();
  const [typed, setTyped] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onUse(toDial(typed, undefined));
  };
  return (
    <form className="own-number" onSubmit={submit}>
      <label className="field">
        <span>{words.ownNumber}</span>
        <input
          type="text"
          required
          pattern={OWN_NUMBER}
          aria-describedby={hint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        {words.useNumber}
      </button>
      <small id={hint}>{words.ownNumberHint}</small>
    </form>
  );
}
