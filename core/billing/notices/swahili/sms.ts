/** Swahili SMS about money: one message of 160 letters with a usual name and address. */
import type { Phrases, SmsKind } from "../phrases.ts";

export const swahiliSms: Phrases<SmsKind, string> = {
  reminder: ({ deadline, fineMicros, balanceMicros }, { office, money, day }) => {
    const loss = fineMicros === 0 ? "namba zitafungwa" : `utatozwa faini ya ${money(fineMicros)}`;
    return `${office}: ongeza salio kufikia ${day(deadline)}, la sivyo ${loss}. Salio ${money(balanceMicros)}.`;
  },
  fined: ({ fineMicros, blockedOn }, { office, money, day }) =>
    `${office}: faini ${money(fineMicros)}, salio halikuongezwa. Ongeza kabla ya ${day(blockedOn)}, la sivyo utafungiwa.`,
  "fine-returned": ({ deadline, fineMicros }, { office, money, day }) =>
    `${office}: ulilipa kabla ya ${day(deadline)} kwisha, faini ya ${money(fineMicros)} imerudishwa. Hakuna la kufanya.`,
  blocked: ({ since, balanceMicros }, { office, money, day }) =>
    `${office}: imefungwa tangu ${day(since)}, hupatikani. Ongeza salio ifunguliwe. Salio ${money(balanceMicros)}.`,
  unblocked: ({ deadline }, { office, day }) => `${office}: simu zinaingia tena. Ongeza salio tena kufikia ${day(deadline)}.`,
  "low-balance": ({ availableMicros }, { office, money }) =>
    `${office}: limebaki ${money(availableMicros)} tu. Likiisha, simu za kulipia zitakoma. Ongeza salio.`,
  receipt: ({ micros, balanceMicros, deadline }, { office, money, day }) =>
    `${office}: tumepokea ${money(micros)}. Salio ${money(balanceMicros)}. Ongeza tena kufikia ${day(deadline)}.`,
  "payment-failed": ({ micros }, { office, money }) => `${office}: malipo yako ya ${money(micros)} hayakufaulu. Jaribu tena.`,
  disputed: ({ micros, balanceMicros }, { office, money }) =>
    `${office}: malipo ya ${money(micros)} yamepingwa na kutolewa. Salio ${money(balanceMicros)}. Ongeza salio uendelee kupiga.`,
  "switched-off": ({ numbersReleasedOn }, { office, day }) =>
    `${office}: PBX imezimwa. Namba zitapotea ${day(numbersReleasedOn)}. Iwashe kabla ya hapo zibaki zako.`,
  "numbers-released": (_, { office }) => `${office}: namba zako zimeachiliwa, simu hazikufikii. Chagua mpya kwenye akaunti yako.`,
  reopened: ({ deadline }, { office, day }) => `${office}: PBX imewashwa tena. Ongeza salio kufikia ${day(deadline)}.`,
};
