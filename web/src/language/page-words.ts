/** Words of pages that not everybody opens: they come with those pages. */
import type { FirstWords } from "./english.ts";
import type { englishFlow } from "./english-flow.ts";
import type { englishProvider } from "./english-provider.ts";
import type { englishTransfer } from "./english-transfer.ts";
import type { Language } from "./languages.ts";

export interface PageWords {
  readonly flow: typeof englishFlow;
  readonly provider: typeof englishProvider;
  readonly transfer: typeof englishTransfer;
}

/** All that the pages say. */
export type Words = FirstWords & PageWords;

type Loaders = { readonly [Page in keyof PageWords]: () => Promise<PageWords[Page]> };

export const pageWords: Readonly<Record<Language, Loaders>> = {
  en: {
    flow: async () => (await import("./english-flow.ts")).englishFlow,
    provider: async () => (await import("./english-provider.ts")).englishProvider,
    transfer: async () => (await import("./english-transfer.ts")).englishTransfer,
  },
  sw: {
    flow: async () => (await import("./swahili-flow.ts")).swahiliFlow,
    provider: async () => (await import("./swahili-provider.ts")).swahiliProvider,
    transfer: async () => (await import("./swahili-transfer.ts")).swahiliTransfer,
  },
};
