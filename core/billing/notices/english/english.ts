/** Notices about money in English. */
import type { NoticeSpeech } from "../phrases.ts";
import { englishDeadline } from "./deadline.ts";
import { englishPayments } from "./payments.ts";
import { englishSms } from "./sms.ts";
import { englishSwitch } from "./switch.ts";

export const english: NoticeSpeech = {
  factWords: {
    labels: {
      amount: "Amount",
      available: "Left for calls",
      balance: "Balance",
      "blocked-on": "Blocked on",
      "blocked-since": "Blocked since",
      deadline: "Top up by",
      fine: "Fine",
      numbers: "Numbers",
      office: "Office",
      "paid-by": "Paid by",
      "paid-on": "Paid on",
      payment: "Payment number",
      reason: "Reason",
      "released-on": "Numbers released on",
      threshold: "Warn below",
    },
    methods: { card: "Card", mpesa: "M-Pesa" },
  },
  greeting: (reader) => (reader === "" ? "Hello," : `Hello ${reader},`),
  footer: ({ office, provider }) =>
    `You get this because you look after the balance of ${office} at ${provider}. ` +
    "Under Billing you choose what you are told, by e-mail or by SMS.",
  mail: { ...englishDeadline, ...englishPayments, ...englishSwitch },
  sms: englishSms,
};
