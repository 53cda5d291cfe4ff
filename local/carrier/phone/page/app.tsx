import { useEffect, useMemo, useState } from "react";
import type { Person } from "../phone-messages.ts";
import { Cables } from "./parts/cables.tsx";
import { MorePhones } from "./parts/more-phones.tsx";
import { PageTop } from "./parts/page-top.tsx";
import { PhoneCard } from "./parts/phone-card.tsx";
import type { BrowserPhone, BrowserPhoneOptions } from "./phone/browser-phone.ts";
import { AllPhones, usePhones } from "./phone/use-phones.ts";
import { firstLanguage, keepLanguage, WORDS, WordsContext } from "./words/language.ts";

export interface AppProps {
  /** There from the beginning. */
  readonly first: BrowserPhone;
  readonly newPhone: (choose: BrowserPhoneOptions["choose"]) => BrowserPhone;
}

export function App({ first, newPhone }: AppProps) {
  const [language, setLanguage] = useState(firstLanguage);
  const [phones, setPhones] = useState<readonly BrowserPhone[]>([first]);
  const [active, setActive] = useState(first);
  const all = useMemo(() => new AllPhones(phones), [phones]);
  const states = usePhones(all);
  const words = WORDS[language];
  const { persons } = states[0]?.directory ?? { persons: [] };
  const shown = states.flatMap(({ person }) => (person === undefined ? [] : [person.address]));

  useEffect(() => {
    document.documentElement.lang = language;
    keepLanguage(language);
  }, [language]);
  useTitle(states.find(({ call }) => call?.state === "ringing") === undefined ? words.title : `☎ ${words.state.ringing}`);

  const add = (person?: Person) => {
    const phone = newPhone((known) => person ?? known.find(({ address }) => !shown.includes(address)) ?? known[0]);
    setPhones([...phones, phone]);
    setActive(phone);
  };
  const remove = (phone: BrowserPhone) => {
    const rest = phones.filter((other) => other !== phone);
    phone.close();
    setPhones(rest);
    if (active === phone && rest[0] !== undefined) setActive(rest[0]);
  };

  return (
    <WordsContext value={words}>
      <PageTop language={language} onLanguage={setLanguage} onAdd={() => add()} />
      <main className="desk">
        <Cables phones={phones} states={states} />
        {phones.map((phone) => (
          <PhoneCard
            key={phone.id}
            phone={phone}
            isActive={phone === active}
            onUse={() => setActive(phone)}
            onRemove={phones.length > 1 ? () => remove(phone) : undefined}
          />
        ))}
        <MorePhones persons={persons} shown={shown} onAdd={add} />
      </main>
    </WordsContext>
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
