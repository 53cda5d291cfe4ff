import { IconExternalLink } from "@tabler/icons-react";
import type { Person } from "../../phone-messages.ts";
import { showNumber } from "../number/show-number.ts";
import { useWords } from "../words/language.ts";

export interface MorePhonesProps {
  readonly persons: readonly Person[];
  /** Addresses of the telephones on the page. */
  readonly shown: readonly string[];
  readonly onAdd: (person: Person) => void;
}

/** Everybody else's telephones: beside this one, or in a tab of their own. */
export function MorePhones({ persons, shown, onAdd }: MorePhonesProps) {
  const words = useWords();
  return (
    <section className="more" aria-labelledby="more-phones">
      <h2 id="more-phones">{words.morePhones}</h2>
      <p className="faint">{words.morePhonesHint}</p>
      <ul>
        {persons.map((person) => (
          <li key={`${person.address}${person.withheld}`}>
            <span className="more-who">
              <b>{person.name}</b>
              <span className="faint">{person.withheld === true ? words.hidden : showNumber(person.address)}</span>
              {person.office !== undefined && <span className="faint">{person.office}</span>}
            </span>
            {shown.includes(person.address) ? (
              <span className="faint">{words.onPage}</span>
            ) : (
              <button type="button" className="button" aria-label={`${words.here}: ${person.name}`} onClick={() => onAdd(person)}>
                {words.here}
              </button>
            )}
            <a
              className="button button-icon"
              href={`?as=${encodeURIComponent(person.address)}`}
              target="_blank"
              rel="noopener"
              title={words.newTab}
              aria-label={`${words.newTab}: ${person.name}`}
            >
              <IconExternalLink aria-hidden size={18} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
