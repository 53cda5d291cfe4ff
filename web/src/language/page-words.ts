/** Words of pages that not everybody opens at once: they come with those pages. */
import type { FirstWords } from "./english.ts";
import type { englishFlow } from "./english-flow.ts";
import type { englishNumbers } from "./english-numbers.ts";
import type { englishPeople } from "./english-people.ts";
import type { englishPhone } from "./english-phone.ts";
import type { englishPlaces } from "./english-places.ts";
import type { englishProvider } from "./english-provider.ts";
import type { englishSettings } from "./english-settings.ts";
import type { englishSounds } from "./english-sounds.ts";
import type { englishStart } from "./english-start.ts";
import type { englishTransfer } from "./english-transfer.ts";
import type { Language } from "./languages.ts";

export interface PageWords {
  readonly flow: typeof englishFlow;
  readonly numbers: typeof englishNumbers;
  readonly people: typeof englishPeople;
  readonly phone: typeof englishPhone;
  readonly places: typeof englishPlaces;
  readonly provider: typeof englishProvider;
  readonly settings: typeof englishSettings;
  readonly sounds: typeof englishSounds;
  readonly start: typeof englishStart;
  readonly transfer: typeof englishTransfer;
}

/** All that the pages say. */
export type Words = FirstWords & PageWords;

type Loaders = { readonly [Page in keyof PageWords]: () => Promise<PageWords[Page]> };

export const pageWords: Readonly<Record<Language, Loaders>> = {
  en: {
    flow: async () => (await import("./english-flow.ts")).englishFlow,
    numbers: async () => (await import("./english-numbers.ts")).englishNumbers,
    people: async () => (await import("./english-people.ts")).englishPeople,
    phone: async () => (await import("./english-phone.ts")).englishPhone,
    places: async () => (await import("./english-places.ts")).englishPlaces,
    provider: async () => (await import("./english-provider.ts")).englishProvider,
    settings: async () => (await import("./english-settings.ts")).englishSettings,
    sounds: async () => (await import("./english-sounds.ts")).englishSounds,
    start: async () => (await import("./english-start.ts")).englishStart,
    transfer: async () => (await import("./english-transfer.ts")).englishTransfer,
  },
  sw: {
    flow: async () => (await import("./swahili-flow.ts")).swahiliFlow,
    numbers: async () => (await import("./swahili-numbers.ts")).swahiliNumbers,
    people: async () => (await import("./swahili-people.ts")).swahiliPeople,
    phone: async () => (await import("./swahili-phone.ts")).swahiliPhone,
    places: async () => (await import("./swahili-places.ts")).swahiliPlaces,
    provider: async () => (await import("./swahili-provider.ts")).swahiliProvider,
    settings: async () => (await import("./swahili-settings.ts")).swahiliSettings,
    sounds: async () => (await import("./swahili-sounds.ts")).swahiliSounds,
    start: async () => (await import("./swahili-start.ts")).swahiliStart,
    transfer: async () => (await import("./swahili-transfer.ts")).swahiliTransfer,
  },
};
