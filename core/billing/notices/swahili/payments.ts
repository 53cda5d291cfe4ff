/** Swahili mails about money that came, went or was moved. */
import type { PaymentKind } from "../english/payments.ts";
import type { MailWords, Phrases } from "../phrases.ts";
import { NOTHING_TO_DO, OPEN, TOP_UP } from "./buttons.ts";

export const swahiliPayments: Phrases<PaymentKind, MailWords> = {
  receipt: ({ micros, method, balanceMicros, deadline, paidAt }, { office, money, day, moment }) => ({
    title: `Risiti: tumepokea ${money(micros)}`,
    paragraphs: [
      `Tumepokea ${money(micros)} kwa ajili ya ${office} kwa ${method === "card" ? "kadi" : "M-Pesa"}, ${moment(paidAt)}. Asante.`,
      `Salio lako sasa ni ${money(balanceMicros)}. Ongeza tena kufikia ${day(deadline)}.`,
    ],
    button: OPEN,
  }),
  "payment-failed": ({ micros }, { office, money }) => ({
    title: `Malipo yako ya ${money(micros)} hayakufaulu`,
    paragraphs: [
      `Malipo ya ${money(micros)} hayakukamilika. Hakuna kilichoongezwa kwenye salio la ${office}.`,
      "Angalia kadi au simu yako, kisha jaribu tena.",
    ],
    button: "Jaribu tena",
  }),
  refunded: ({ micros, balanceMicros }, { provider, money }) => ({
    title: `Umerudishiwa ${money(micros)}`,
    paragraphs: [
      `Umerudishiwa ${money(micros)}, na kiasi hicho kimetolewa kwenye salio lako. Sasa ni ${money(balanceMicros)}.`,
      `Kama hukuomba kurudishiwa, iandikie ${provider}.`,
    ],
    button: OPEN,
  }),
  disputed: ({ micros, balanceMicros }, { money }) => ({
    title: `Malipo ya ${money(micros)} yamepingwa`,
    paragraphs: [
      `Benki ya aliyelipa imechukua tena ${money(micros)}. Kiasi hicho kimetolewa kwenye salio lako, ambalo sasa ni ${money(balanceMicros)}.`,
      "Kama ni kosa, ondoa pingamizi benki. Ongeza salio ili uendelee kupiga.",
    ],
    button: TOP_UP,
  }),
  "dispute-won": ({ micros, balanceMicros }, { money }) => ({
    title: `Kiasi cha ${money(micros)} kimerudi kwenye salio lako`,
    paragraphs: [
      `Pingamizi la malipo yako limekwisha. Kiasi cha ${money(micros)} kimerudi kwenye salio lako, ambalo sasa ni ${money(balanceMicros)}.`,
      NOTHING_TO_DO,
    ],
    button: OPEN,
  }),
  adjusted: ({ micros, reason, balanceMicros }, { provider, money, line }) => {
    const amount = money(Math.abs(micros));
    return {
      title: micros < 0 ? `Salio lako limepunguzwa ${amount}` : `Salio lako limeongezwa ${amount}`,
      paragraphs: [
        `${provider} ${micros < 0 ? "imepunguza" : "imeongeza"} ${amount} kwenye salio lako, ambalo sasa ni ${money(balanceMicros)}.`,
        `Sababu: ${line(reason)}`,
        `Kama si sahihi, iandikie ${provider}.`,
      ],
      button: OPEN,
    };
  },
  trial: ({ micros, deadline }, { office, provider, money, day }) => ({
    title: `Salio la kuanzia: ${money(micros)}`,
    paragraphs: [
      `${provider} imeweka ${money(micros)} kwenye salio la ${office}, ili upige na upigiwe mara moja.`,
      `Ongeza salio kufikia ${day(deadline)} ili namba zako ziendelee kufanya kazi.`,
    ],
    button: OPEN,
  }),
};
