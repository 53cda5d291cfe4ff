/** Notices about money in Swahili, written for people and not word by word. */
import type { NoticeSpeech } from "../phrases.ts";
import { swahiliDeadline } from "./deadline.ts";
import { swahiliPayments } from "./payments.ts";
import { swahiliSms } from "./sms.ts";
import { swahiliSwitch } from "./switch.ts";

export const kiswahili: NoticeSpeech = {
  factWords: {
    labels: {
      amount: "Kiasi",
      available: "Limebaki kwa simu",
      balance: "Salio",
      "blocked-on": "Namba zitafungwa",
      "blocked-since": "Namba zimefungwa tangu",
      deadline: "Tarehe ya mwisho",
      fine: "Faini",
      numbers: "Namba",
      office: "Ofisi",
      "paid-by": "Njia ya malipo",
      "paid-on": "Siku ya malipo",
      payment: "Namba ya malipo",
      reason: "Sababu",
      "released-on": "Namba zitaachiliwa",
      threshold: "Nijulishe chini ya",
    },
    methods: { card: "Kadi", mpesa: "M-Pesa" },
  },
  greeting: (reader) => (reader === "" ? "Habari," : `Habari ${reader},`),
  footer: ({ office, provider }) =>
    `Unapata ujumbe huu kwa sababu unasimamia salio la ${office} kwa ${provider}. ` +
    "Kwenye ukurasa wa Malipo unachagua upewe taarifa gani, kwa barua pepe au SMS.",
  mail: { ...swahiliDeadline, ...swahiliPayments, ...swahiliSwitch },
  sms: swahiliSms,
};
