/** A call's trail in plain words: "why did this call go there?", for people, in English and Swahili. */
import { english } from "./story-english.ts";
import { kiswahili } from "./story-swahili.ts";
import type { TrailEntry } from "./trail.ts";

export type StoryLanguage = "en" | "sw";

/** One sentence for one entry of the trail. */
export function tell(entry: TrailEntry, language: StoryLanguage): string {
  return language === "sw" ? kiswahili(entry) : english(entry);
}
