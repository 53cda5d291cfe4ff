import { expect, test } from "vitest";
import { english } from "../../../../core/billing/notices/english/english.ts";
import type { NoticeContext } from "../../../../core/billing/notices/notice-context.ts";
import { noticeMail } from "../../../../core/billing/notices/notice-mail.ts";
import { noticeSchema, type Notice, type NoticeKind } from "../../../../core/billing/notices/notice.ts";
import { kiswahili } from "../../../../core/billing/notices/swahili/swahili.ts";
import { readHtml } from "./read-html.ts";
import { CONTEXT, NOTICES, SAMPLES } from "./sample-notices.ts";

const SWAHILI: NoticeContext = { ...CONTEXT, language: "sw" };
/** Spaces within an amount don't break; here any space will do. */
const spaced = (text: string): string => text.replaceAll(/\s+/g, " ");

/** What each mail has to say, written by hand: amounts, days, and what to do. */
const SAYS: Readonly<Record<NoticeKind, readonly [english: readonly string[], swahili: readonly string[]]>> = {
  reminder: [
    ["Top up by Monday 30 November 2026", "in 7 days", "US$5.00", "7 days later", "US$3.20", "Top up before"],
    ["Ongeza salio kufikia Jumatatu 30 Novemba 2026", "zimebaki siku 7", "$ 5.00", "siku 7 baadaye", "$ 3.20", "Ukiongeza kabla ya hapo"],
  ],
  fined: [
    ["Monday 30 November 2026", "US$5.00", "Top up before Tuesday 8 December 2026", "-US$1.80"],
    ["Jumatatu 30 Novemba 2026", "$ 5.00", "Ongeza salio kabla ya Jumanne 8 Desemba 2026", "-$ 1.80"],
  ],
  "fine-returned": [
    ["Monday 30 November 2026", "US$5.00", "US$23.20", "nothing you need to do"],
    ["Jumatatu 30 Novemba 2026", "$ 5.00", "$ 23.20", "Huhitaji kufanya chochote"],
  ],
  blocked: [
    ["Tuesday 8 December 2026", "-US$1.80", "Top up, and calls get through again"],
    ["Jumanne 8 Desemba 2026", "-$ 1.80", "Ongeza salio, na simu zitaingia tena"],
  ],
  unblocked: [["Top up again by Wednesday 10 March 2027"], ["Ongeza salio tena kufikia Jumatano 10 Machi 2027"]],
  "low-balance": [
    ["US$1.20", "US$2.00", "Top up to keep calling"],
    ["$ 1.20", "$ 2.00", "Ongeza salio ili uendelee kupiga"],
  ],
  receipt: [
    ["US$20.00", "M-Pesa", "Tuesday 24 November 2026, 00:05", "cs_test_a1B2", "US$23.20", "Top up again by Sunday 28 February 2027"],
    ["$ 20.00", "M-Pesa", "Jumanne 24 Novemba 2026, 00:05", "cs_test_a1B2", "$ 23.20", "Ongeza tena kufikia Jumapili 28 Februari 2027"],
  ],
  "payment-failed": [
    ["US$20.00", "cs_test_a1B2", "try again"],
    ["$ 20.00", "cs_test_a1B2", "jaribu tena"],
  ],
  refunded: [
    ["US$20.00", "US$3.20", "write to Simu"],
    ["$ 20.00", "$ 3.20", "iandikie Simu"],
  ],
  disputed: [
    ["US$20.00", "-US$16.80", "withdraw the dispute", "Top up"],
    ["$ 20.00", "-$ 16.80", "ondoa pingamizi", "Ongeza salio"],
  ],
  "dispute-won": [
    ["US$20.00", "US$3.20", "nothing you need to do"],
    ["$ 20.00", "$ 3.20", "Huhitaji kufanya chochote"],
  ],
  adjusted: [
    ["US$1.50 was taken off", "-US$1.50", "Lipa 12-B", "US$3.20", "write to Simu"],
    ["limepunguzwa $ 1.50", "-$ 1.50", "Lipa 12-B", "$ 3.20", "iandikie Simu"],
  ],
  trial: [
    ["US$2.00", "Top up by Tuesday 23 February 2027"],
    ["$ 2.00", "Ongeza salio kufikia Jumanne 23 Februari 2027"],
  ],
  "switched-off": [
    ["Wednesday 30 December 2026", "+254 20 0000001, +31 20 123 4567", "US$3.20", "switch the PBX on again"],
    ["Jumatano 30 Desemba 2026", "+254 20 0000001, +31 20 123 4567", "$ 3.20", "washa PBX"],
  ],
  "numbers-released": [
    ["+254 20 0000001", "no longer belongs", "choose a new number"],
    ["+254 20 0000001", "si namba ya Duka Travel tena", "uchague namba mpya"],
  ],
  "order-undone": [
    ["+254 20 0000002", "Nothing was charged", "choose one under Numbers"],
    ["+254 20 0000002", "Hukutozwa chochote", "chagua moja kwenye Namba"],
  ],
  reopened: [["Top up by Tuesday 30 March 2027"], ["Ongeza salio kufikia Jumanne 30 Machi 2027"]],
};

test.each(NOTICES)("$kind says the amount, the day and what to do, in both languages, as text and as a page", (notice) => {
  const [inEnglish, inSwahili] = SAYS[notice.kind];
  for (const [context, said] of [[CONTEXT, inEnglish] as const, [SWAHILI, inSwahili] as const]) {
    const { text, html } = noticeMail(notice, context);
    for (const words of said) {
      expect(spaced(text)).toContain(words);
      expect(spaced(readHtml(html).text)).toContain(words);
    }
  }
});

test.each(NOTICES)("$kind: the page holds every line of the text, and one button to Billing", (notice) => {
  for (const context of [CONTEXT, SWAHILI]) {
    const { subject, text, html } = noticeMail(notice, { ...context, officeUrl: "https://simu.example/office/" });
    const page = readHtml(html);
    const lines = text.split("\n").filter((line) => line !== "" && line !== "-- ");
    for (const line of lines)
      for (const part of line.replace(/(: )https.*$/, "").split(/(?<=^[^:.]{1,30}): /)) expect(spaced(page.text)).toContain(spaced(part));
    expect(page.links).toEqual(["https://simu.example/office/billing"]);
    expect(text).toContain("https://simu.example/office/billing");
    expect(page.title).toBe(subject);
    expect(page.language).toBe(context.language);
  }
});

test.each(NOTICES)("$kind is wholly Swahili in Swahili: nothing but names, numbers and figures is the same", (notice) => {
  const linesOf = (context: NoticeContext): string[] => noticeMail(notice, context).text.split(/\n|: /);
  const inEnglish = new Set(linesOf(CONTEXT));
  const same = linesOf(SWAHILI).filter((line) => inEnglish.has(line));
  const common = ["", "-- ", "Duka Travel", "Simu", "M-Pesa", "cs_test_a1B2", "Lipa 12-B", "https://simu.example/billing"];
  expect(same.filter((line) => !common.includes(line) && !/^\+[\d\s,+]+$/.test(line))).toEqual([]);
  const { text } = noticeMail(notice, SWAHILI);
  expect(text).not.toMatch(/\b(the|you|your|balance|by|top up|calls?|fine|numbers?|office|on|to|was|is)\b/i);
});

test("both languages have words for the same things", () => {
  const keys = (speech: typeof english) =>
    [speech.mail, speech.sms, speech.factWords.labels, speech.factWords.methods].map((words) => Object.keys(words).toSorted());
  expect(keys(kiswahili)).toEqual(keys(english));
  expect(Object.keys(english.mail).toSorted()).toEqual(Object.keys(SAMPLES).toSorted());
  const same = Object.entries(kiswahili.factWords.labels).filter(([name, label]) => Object(english.factWords.labels)[name] === label);
  expect(same).toEqual([]);
});

test("days in words, where one is not several", () => {
  const paragraph = (daysLeft: number, graceDays: number, context: NoticeContext) =>
    noticeMail({ ...SAMPLES.reminder, daysLeft, graceDays }, context).text;
  expect(paragraph(0, 0, CONTEXT)).toMatch(/\(today\).* at once your numbers are blocked/s);
  expect(paragraph(1, 1, CONTEXT)).toMatch(/\(tomorrow\).* one day later your numbers/s);
  expect(paragraph(0, 0, SWAHILI)).toMatch(/\(leo\).* papo hapo namba zako/s);
  expect(paragraph(1, 1, SWAHILI)).toMatch(/\(kesho\).* siku moja baadaye/s);
  const free = noticeMail({ ...SAMPLES.reminder, fineMicros: 0 }, CONTEXT).text;
  expect(free).toContain("Without a top-up by the end of that day, 7 days later your numbers are blocked.");
});

test("money is written as in the reader's country, whatever the currency", () => {
  const of = (country: string, currency: string) => spaced(noticeMail(SAMPLES.reminder, { ...CONTEXT, country, currency }).text);
  expect(of("KE", "KES")).toContain("Ksh 5.00");
  expect(of("US", "USD")).toContain("a fine of $5.00");
  expect(of("TZ", "TZS")).toContain("TSh 5.00");
});

const EVIL = `<script>alert("x")</script>'&\r\nBcc: thief@example.com`;

test("a name is a text and never a tag, an attribute, a line or a header", () => {
  const context = { ...CONTEXT, tenantName: EVIL, name: EVIL, providerName: EVIL, officeUrl: 'https://simu.example/"><script>' };
  const notices: Notice[] = [...NOTICES, { ...SAMPLES.adjusted, reason: EVIL }];
  for (const notice of notices)
    for (const language of ["en", "sw"] as const) {
      const { subject, text, html } = noticeMail(notice, { ...context, language });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/^Bcc:/m);
      expect(html).not.toMatch(/<script|<\/script/i);
      expect(readHtml(html).text).toContain(`<script>alert("x")</script>'& Bcc: thief@example.com`);
      expect(readHtml(html).tags).toEqual(readHtml(noticeMail({ ...notice }, { ...CONTEXT, language }).html).tags);
    }
});

test("an address that a browser would run is refused", () => {
  expect(() => noticeMail(SAMPLES.blocked, { ...CONTEXT, officeUrl: "javascript:alert(1)//" })).toThrow(TypeError);
});

test.each([
  [{ ...SAMPLES.reminder, deadline: "2026-02-30" }],
  [{ ...SAMPLES.reminder, deadline: "30.11.2026" }],
  [{ ...SAMPLES.reminder, balanceMicros: 0.5 }],
  [{ ...SAMPLES.receipt, micros: 0 }],
  [{ ...SAMPLES.receipt, paymentId: "a\r\nb" }],
  [{ ...SAMPLES.adjusted, reason: "  " }],
  [{ ...SAMPLES["numbers-released"], numbers: ["nobody"] }],
  [{ kind: "else" }],
])("what is no notice is refused: %j", (notice) => {
  expect(noticeSchema.safeParse(notice).success).toBe(false);
});

test("every sample is a notice", () => {
  for (const notice of NOTICES) expect(noticeSchema.parse(JSON.parse(JSON.stringify(notice)))).toEqual(notice);
});
