/** The key of a request that must not be done twice: the same wish has the same key until it is done or refused. */
import { useRef } from "react";
import { AccountError } from "./account-error.ts";

export interface Once {
  /** The key for this wish. */
  readonly keyFor: (wish: unknown) => string;
  /** After an answer: a refusal ends the wish, an answer that never came does not. */
  readonly settled: (error?: unknown) => void;
}

export function useOnce(): Once {
  const attempt = useRef<{ readonly of: string; readonly key: string }>(undefined);
  return {
    keyFor(wish) {
      const of = JSON.stringify(wish);
      if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return attempt.current.key;
    },
    settled(error) {
      if (error === undefined || (error instanceof AccountError && error.status >= 400 && error.status < 500)) attempt.current = undefined;
    },
  };
}
