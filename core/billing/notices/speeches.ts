import { english } from "./english/english.ts";
import type { NoticeLanguage } from "./notice-context.ts";
import type { NoticeSpeech } from "./phrases.ts";
import { kiswahili } from "./swahili/swahili.ts";

export const SPEECHES: Readonly<Record<NoticeLanguage, NoticeSpeech>> = { en: english, sw: kiswahili };
