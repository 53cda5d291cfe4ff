/** The words of a monthly statement. */
export interface StatementWords {
  readonly title: string;
  readonly day: string;
  readonly movement: string;
  readonly amount: string;
  readonly balance: string;
  readonly opening: string;
  readonly closing: string;
  readonly nothing: string;
  readonly taxId: (taxId: string) => string;
  /** @param date `2026-12-01` */
  readonly made: (date: string) => string;
  readonly page: (page: number, of: number) => string;
}

const english: StatementWords = {
  title: "Statement",
  day: "Day",
  movement: "Movement",
  amount: "Amount",
  balance: "Balance",
  opening: "Balance at the beginning of the month",
  closing: "Balance at the end",
  nothing: "Nothing moved in this month.",
  taxId: (taxId) => `Tax number: ${taxId}`,
  made: (date) => `Made on ${date}. A movement that is told late is added to its own month.`,
  page: (page, of) => `Page ${page} of ${of}`,
};

const swahili: StatementWords = {
  title: "Taarifa ya akaunti",
  day: "Siku",
  movement: "Muamala",
  amount: "Kiasi",
  balance: "Salio",
  opening: "Salio mwanzoni mwa mwezi",
  closing: "Salio la mwisho",
  nothing: "Hakuna muamala katika mwezi huu.",
  taxId: (taxId) => `Namba ya mlipakodi: ${taxId}`,
  made: (date) => `Imetolewa ${date}. Muamala unaofika kwa kuchelewa huongezwa katika mwezi wake.`,
  page: (page, of) => `Ukurasa wa ${page} kati ya ${of}`,
};

export const statementWords = (language: "en" | "sw"): StatementWords => (language === "sw" ? swahili : english);
