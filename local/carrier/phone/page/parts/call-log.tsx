import { useEffect, useRef } from "react";
import type { PhoneCall } from "../../phone-messages.ts";
import type { LogEntry, PhoneState } from "../phone/phone-state.ts";
import { nameOf } from "../number/name-of.ts";
import { showNumber } from "../number/show-number.ts";
import { useWords } from "../words/language.ts";
import type { Words } from "../words/english.ts";
import { captionText } from "./caption-text.ts";
import { endText } from "./status-text.ts";

/** What was said and pressed, the newest at the bottom and in sight. */
export function CallLog({ state: { log, directory } }: { readonly state: PhoneState }) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.scrollTo({ top: list.current.scrollHeight }), [log]);
  return (
    <section className="log">
      <h3>{words.log}</h3>
      {log.length === 0 ? (
        <p className="faint">{words.logEmpty}</p>
      ) : (
        <ol ref={list} tabIndex={0} aria-label={words.log}>
          {log.map((entry) => (
            <li key={entry.id}>
              <time dateTime={new Date(entry.at).toISOString()}>{clockTime(entry.at)}</time>
              <span>{describe(entry, directory, words)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function describe(entry: LogEntry, directory: PhoneState["directory"], words: Words) {
  switch (entry.kind) {
    case "heard":
      return (
        <>
          <b>{words.heard}</b> {captionText(entry.text, words)}
        </>
      );
    case "pressed":
      return (
        <>
          <b>{words.pressed}</b> <span className="digits">{entry.digits}</span>
        </>
      );
    case "call":
      return <b>{describeCall(entry.call, directory, words)}</b>;
    default:
      return entry satisfies never;
  }
}

function describeCall(call: PhoneCall, directory: PhoneState["directory"], words: Words): string {
  const peer = call.peer === "anonymous" ? words.withheld : (nameOf(call.peer, directory) ?? showNumber(call.peer));
  switch (call.state) {
    case "calling":
      return `${words.called} ${peer}`;
    case "ringing":
      return `${words.rang}: ${peer}`;
    case "talking":
      return words.answered;
    case "ended":
      return endText(call, words);
    default:
      return call.state satisfies never;
  }
}

const clockTime = (at: number): string => new Date(at).toTimeString().slice(0, 8);
