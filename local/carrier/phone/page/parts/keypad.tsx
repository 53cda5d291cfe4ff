import { useWords } from "../words/language.ts";

const KEYS = [
  ["1", ""],
  ["2", "ABC"],
  ["3", "DEF"],
  ["4", "GHI"],
  ["5", "JKL"],
  ["6", "MNO"],
  ["7", "PQRS"],
  ["8", "TUV"],
  ["9", "WXYZ"],
  ["*", ""],
  ["0", "+"],
  ["#", ""],
] as const;

export function Keypad({ onPress }: { readonly onPress: (digit: string) => void }) {
  const words = useWords();
  return (
    <div className="keypad" role="group" aria-label={words.keypad}>
      {KEYS.map(([digit, letters]) => (
        <button key={digit} type="button" className="key" onClick={() => onPress(digit)}>
          <span className="key-digit">{digit}</span> <span className="key-letters">{letters}</span>
        </button>
      ))}
    </div>
  );
}
