/** Ukurasa wa kwanza kwa Kiswahili. */
import type { englishHome } from "./english-home.ts";

export const swahiliHome: typeof englishHome = {
  reachable: "Nani anapatikana",
  reachableCount_one: "{{count}} kati ya {{all}} anapatikana sasa.",
  reachableCount_other: "{{count}} kati ya {{all}} wanapatikana sasa.",
  reachableMore_one: "Na {{count}} mwingine.",
  reachableMore_other: "Na {{count}} wengine.",
  earlier: "Simu za awali ambazo hakuna aliyezirudisha",
  title: "Mwanzo",
  nobodyMissed: "Hakuna simu isiyojibiwa leo",
  nobodyMissedText: "Kila aliyepiga leo amejibiwa, au bado hakuna aliyepiga.",
  allReturned: "Simu zote ambazo hazikujibiwa leo zimerudishwa",
  allReturnedText: "Kila ambaye hakujibiwa leo, au aliyeacha ujumbe, amepigiwa tena.",
  nobodyToReturn: "Leo hakuna wa kumpigia tena",
  missed_one: "Simu {{count}} haikujibiwa leo",
  missed_other: "Simu {{count}} hazikujibiwa leo",
  messages_one: "Ujumbe {{count}} leo",
  messages_other: "Jumbe {{count}} leo",
  atLeast: "Huenda kuna nyingine za mapema leo: angalia simu zote.",
  allCalls: "Simu zote",
  latest: "Simu za karibuni",
  callBack: "Mpigie {{caller}}",
  more_one: "Nyingine {{count}} leo",
  more_other: "Nyingine {{count}} leo",
};
