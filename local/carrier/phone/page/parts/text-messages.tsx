import { IconMessage } from "@tabler/icons-react";
import { nameOf } from "../number/name-of.ts";
import { showNumber } from "../number/show-number.ts";
import type { PhoneState } from "../phone/phone-state.ts";
import { useWords } from "../words/language.ts";
import { moment } from "./moment.ts";

/** Text messages that came, the newest on top; nothing as long as there are none. Read aloud when one comes. */
export function TextMessages({ state: { texts, directory } }: { readonly state: PhoneState }) {
  const words = useWords();
  return (
    <section className="texts" role="log" aria-label={words.texts}>
      {texts.length > 0 && (
        <>
          <h3>
            <IconMessage aria-hidden size={16} /> {words.texts}
          </h3>
          <ol tabIndex={0} aria-label={words.texts}>
            {texts.map(({ id, from, body, at }) => (
              <li key={id}>
                <p className="text-top">
                  <b className="ellipsis">{words.textFrom(nameOf(from, directory) ?? showNumber(from))}</b>
                  <time dateTime={new Date(at).toISOString()}>{moment(at, Date.now())}</time>
                </p>
                <p className="text-body">
                  <Body text={body} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** Addresses can be opened, as on telephones. */
function Body({ text }: { readonly text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <a key={part} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ),
  );
}
