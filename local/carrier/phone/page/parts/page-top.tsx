import { IconInfoCircle, IconPlus } from "@tabler/icons-react";
import { useWords, type Language } from "../words/language.ts";
import { Mark } from "./mark.tsx";

const LANGUAGES = [
  ["en", "English"],
  ["sw", "Kiswahili"],
] as const;

export interface PageTopProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onAdd: () => void;
}

export function PageTop({ language, onLanguage, onAdd }: PageTopProps) {
  const words = useWords();
  return (
    <header className="top">
      <div className="top-line">
        <h1>
          <Mark /> {words.title}
        </h1>
        <div className="languages" role="group" aria-label={words.language}>
          {LANGUAGES.map(([code, name]) => (
            <button key={code} type="button" lang={code} aria-pressed={language === code} onClick={() => onLanguage(code)}>
              {name}
            </button>
          ))}
        </div>
        <button type="button" className="button button-main" onClick={onAdd}>
          <IconPlus aria-hidden size={18} /> {words.addPhone}
        </button>
      </div>
      <p className="notice">
        <IconInfoCircle aria-hidden size={18} /> {words.notice}
      </p>
    </header>
  );
}
