/** Swahili mails about the deadline and what follows from missing it. */
import type { DeadlineKind } from "../english/deadline.ts";
import type { MailWords, Phrases } from "../phrases.ts";
import { NOTHING_TO_DO, OPEN, TOP_UP } from "./buttons.ts";

export const swahiliDeadline: Phrases<DeadlineKind, MailWords> = {
  reminder: ({ deadline, daysLeft, fineMicros, graceDays }, { office, money, day }) => {
    const fine = fineMicros === 0 ? "" : ` utatozwa faini ya ${money(fineMicros)}, na`;
    return {
      title: `Ongeza salio kufikia ${day(deadline)}`,
      paragraphs: [
        `Tarehe ya mwisho ya ${office} ni ${day(deadline)} (${whenText(daysLeft)}).`,
        `Salio lisipoongezwa kufikia mwisho wa siku hiyo,${fine} ${laterText(graceDays)} namba zako zitafungwa. Ukiongeza kabla ya hapo, hakuna kitakachobadilika.`,
      ],
      button: TOP_UP,
    };
  },
  fined: ({ deadline, fineMicros, blockedOn }, { office, money, day }) => ({
    title: `Umetozwa faini ya ${money(fineMicros)}`,
    paragraphs: [
      `Tarehe ya mwisho, ${day(deadline)}, imepita bila salio kuongezwa. Kwa hiyo ${office} imetozwa faini ya ${money(fineMicros)}.`,
      `Ongeza salio kabla ya ${day(blockedOn)}. Siku hiyo namba zako zitafungwa, na wapigaji hawatakupata.`,
    ],
    button: TOP_UP,
  }),
  "fine-returned": ({ deadline, fineMicros }, { money, day }) => ({
    title: `Faini ya ${money(fineMicros)} imerudishwa`,
    paragraphs: [
      `Ulilipa kabla ya tarehe ya mwisho, ${day(deadline)}, kwisha, ila taarifa ilitufikia kwa kuchelewa. Faini ya ${money(fineMicros)} imerudi kwenye salio lako.`,
      NOTHING_TO_DO,
    ],
    button: OPEN,
  }),
  blocked: ({ since, balanceMicros }, { office, money, day }) => ({
    title: `Namba za ${office} zimefungwa`,
    paragraphs: [
      `Tangu ${day(since)} simu kwenye namba zako haziunganishwi: wapigaji wanaambiwa kwamba ofisi haipatikani.`,
      `Salio lako ni ${money(balanceMicros)}. Ongeza salio, na simu zitaingia tena ndani ya sekunde chache. Au zima PBX kabisa kwenye akaunti yako.`,
    ],
    button: TOP_UP,
  }),
  unblocked: ({ deadline }, { office, day }) => ({
    title: "Simu zinaingia tena",
    paragraphs: [
      `${office} inapatikana tena: simu kwenye namba zako zinaunganishwa kama kawaida.`,
      `Ongeza salio tena kufikia ${day(deadline)} ili ziendelee kuingia.`,
    ],
    button: OPEN,
  }),
  "low-balance": ({ availableMicros, thresholdMicros }, { money }) => ({
    title: `Salio lako limepungua: ${money(availableMicros)}`,
    paragraphs: [
      `Limebaki ${money(availableMicros)} kwa ajili ya simu, chini ya ${money(thresholdMicros)} uliyotaka ujulishwe.`,
      "Likiisha, simu za kulipia hazitaunganishwa. Ongeza salio ili uendelee kupiga.",
    ],
    button: TOP_UP,
  }),
};

const whenText = (days: number): string => (days === 0 ? "leo" : days === 1 ? "kesho" : `zimebaki siku ${days}`);

function laterText(days: number): string {
  if (days === 0) return "papo hapo";
  return days === 1 ? "siku moja baadaye" : `siku ${days} baadaye`;
}
