/** Swahili mails about switching the PBX off for good, and on again, and about numbers that one does not have. */
import type { SwitchKind } from "../english/switch.ts";
import type { MailWords, Phrases } from "../phrases.ts";
import { OPEN } from "./buttons.ts";

export const swahiliSwitch: Phrases<SwitchKind, MailWords> = {
  "switched-off": ({ numbersReleasedOn, balanceMicros, numbers }, { office, money, day, numbers: list }) => {
    const [lost, keep] = numbers.length === 1 ? ["hutaipata", "Ili ibaki yako"] : ["hutazipata", "Ili zibaki zako"];
    return {
      title: `PBX ya ${office} imezimwa`,
      paragraphs: [
        `Simu hazipokelewi tena, na hutatozwa faini nyingine. Salio lako ni ${money(balanceMicros)}.`,
        numbers.length === 0
          ? `Unaweza kuwasha PBX tena kwenye akaunti yako hadi ${day(numbersReleasedOn)}.`
          : `${day(numbersReleasedOn)} utapoteza ${list(numbers)}, na huenda ${lost} tena. ${keep}, washa PBX kwenye akaunti yako kabla ya siku hiyo.`,
      ],
      button: OPEN,
    };
  },
  "numbers-released": ({ numbers }, { office, numbers: list }) => {
    const one = numbers.length === 1;
    const belong = `${list(numbers)} si ${one ? "namba ya" : "namba za"} ${office} tena. Simu za huko hazikufikii.`;
    return {
      title: one ? `Namba ya ${office} imeachiliwa` : `Namba za ${office} zimeachiliwa`,
      paragraphs: [
        numbers.length === 0 ? `${office} haina namba tena.` : belong,
        "Ili upatikane tena, washa PBX kwenye akaunti yako kisha uchague namba mpya.",
      ],
      button: OPEN,
    };
  },
  "order-undone": ({ numbers }, { office, numbers: list }) => ({
    title: `Oda yako ya ${list(numbers)} haikukamilika`,
    paragraphs: [
      `${office} haikupata ${list(numbers)}. Hukutozwa chochote kwa ajili yake.`,
      "Ili upatikane kwa namba nyingine, chagua moja kwenye Namba katika akaunti yako.",
    ],
    button: OPEN,
  }),
  reopened: ({ deadline }, { office, day }) => ({
    title: `PBX ya ${office} imewashwa tena`,
    paragraphs: ["Simu kwenye namba zako zinapokelewa tena.", `Ongeza salio kufikia ${day(deadline)} ili ziendelee kupokelewa.`],
    button: OPEN,
  }),
};
