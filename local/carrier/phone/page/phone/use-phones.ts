import { useSyncExternalStore } from "react";
import type { BrowserPhone } from "./browser-phone.ts";
import type { PhoneState } from "./phone-state.ts";

/** The states of all telephones, the same array as long as nothing changed. */
export class AllPhones {
  readonly #phones: readonly BrowserPhone[];
  #states: readonly PhoneState[] = [];

  constructor(phones: readonly BrowserPhone[]) {
    this.#phones = phones;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    const stops = this.#phones.map((phone) => phone.subscribe(listener));
    return () => stops.forEach((stop) => stop());
  };

  readonly states = (): readonly PhoneState[] => {
    const states = this.#phones.map((phone) => phone.state());
    const isSame = states.length === this.#states.length && states.every((state, at) => state === this.#states[at]);
    return isSame ? this.#states : (this.#states = states);
  };
}

export const usePhones = (all: AllPhones): readonly PhoneState[] => useSyncExternalStore(all.subscribe, all.states);
