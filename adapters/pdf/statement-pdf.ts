/** A month of an account as a PDF, A4: what it began with, every movement, what it ended with. */
import { PDFDocument, StandardFonts } from "pdf-lib";
import { localDate } from "../../core/billing/calendar.ts";
import { moneyText } from "../../core/billing/money.ts";
import type { Invoice } from "../../core/tenants/tenant-profile.ts";
import { statementWords, type StatementWords } from "../../core/billing/statement-words.ts";
import { createSheet, type Sheet } from "./sheet.ts";

interface StatementLine {
  readonly at: number;
  readonly text: string;
  readonly micros: number;
  readonly balanceMicros: number;
}

export interface StatementContent {
  readonly tenant: string;
  /** Who it is made out to, when they said so. */
  readonly invoice?: Invoice;
  readonly provider: string;
  /** `2026-11`. */
  readonly month: string;
  readonly currency: string;
  readonly openingMicros: number;
  readonly closingMicros: number;
  readonly lines: readonly StatementLine[];
  /** When it is made. */
  readonly now: number;
}

export interface StatementReader {
  readonly language: "en" | "sw";
  readonly country: string;
  readonly zone: string;
}

export async function statementPdf(content: StatementContent, reader: StatementReader): Promise<Uint8Array> {
  const words = statementWords(reader.language);
  const document = await PDFDocument.create();
  document.setTitle(`${words.title} ${content.month}: ${content.tenant}`);
  document.setLanguage(reader.language);
  document.setCreationDate(new Date(content.now));
  const [regular, bold] = await Promise.all([document.embedFont(StandardFonts.Helvetica), document.embedFont(StandardFonts.HelveticaBold)]);
  const sheet = createSheet(document, { regular, bold }, (page, of) => words.page(page, of));
  const money = (micros: number) => moneyText({ micros, currency: content.currency }, reader.language, reader.country);
  writeHead(sheet, content, reader);
  sheet.row([words.day, words.movement, words.amount, words.balance], "head");
  sheet.row(["", words.opening, "", money(content.openingMicros)], "strong");
  for (const { at, text, micros, balanceMicros } of content.lines)
    sheet.row([localDate(at, reader.zone), text, money(micros), money(balanceMicros)], "plain");
  sheet.row(["", words.closing, "", money(content.closingMicros)], "strong");
  if (content.lines.length === 0) sheet.text(words.nothing, "plain");
  sheet.finish();
  return document.save();
}

function writeHead(sheet: Sheet, { tenant, invoice, provider, month, now }: StatementContent, { language, zone }: StatementReader): void {
  const words = statementWords(language);
  const named = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(Date.parse(`${month}-01T00:00:00Z`));
  sheet.text(provider, "plain");
  sheet.text(`${words.title} · ${named} ${month.slice(0, 4)}`, "title");
  sheet.text(tenant, "strong");
  for (const line of addressee(invoice, words)) sheet.text(line, "plain");
  sheet.text(words.made(localDate(now, zone)), "plain");
  sheet.gap();
}

/** The lines of an envelope, and the tax number below them; what was left empty is left out. */
function addressee(invoice: Invoice | undefined, words: StatementWords): string[] {
  if (invoice === undefined) return [];
  const { legalName, address, taxId } = invoice;
  const lines = [legalName, ...address.split(/\r?\n/), taxId === "" ? "" : words.taxId(taxId)];
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
