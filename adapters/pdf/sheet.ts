/** Sheets of paper that are written from top to bottom: lines of text, rows of a table that goes on over the pages. */
import { PageSizes, rgb, type PDFDocument, type PDFFont, type PDFPage } from "pdf-lib";
import { writable } from "./writable.ts";

export interface Sheet {
  text(line: string, style: "title" | "strong" | "plain"): void;
  /** Day, text, amount, balance. */
  row(cells: readonly [string, string, string, string], style: "head" | "strong" | "plain"): void;
  gap(): void;
  /** Writes page numbers; nothing more after it. */
  finish(): void;
}

interface Fonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

const MARGIN = 48;
const SIZE = { title: 18, strong: 10, plain: 9.5, head: 9 } as const;
const LINE = 15;
const INK = rgb(0.1, 0.13, 0.13);
const RULE = rgb(0.8, 0.83, 0.83);

export function createSheet(document: PDFDocument, fonts: Fonts, pageWords: (page: number, of: number) => string): Sheet {
  const pages: PDFPage[] = [];
  const [width, height] = PageSizes.A4;
  // Right edges of the amounts, left edges of the rest.
  const columns = { day: MARGIN, text: MARGIN + 70, amount: width - MARGIN - 85, balance: width - MARGIN };
  let page = add();
  let y = height - MARGIN;

  function add(): PDFPage {
    const added = document.addPage([width, height]);
    pages.push(added);
    return added;
  }
  function down(by: number): void {
    y -= by;
    if (y >= MARGIN + 2 * LINE) return;
    page = add();
    y = height - MARGIN - by;
  }
  const fontOf = (style: keyof typeof SIZE): PDFFont => (style === "plain" ? fonts.regular : fonts.bold);
  function draw(text: string, x: number, style: keyof typeof SIZE, room: number): void {
    page.drawText(fitting(text, fontOf(style), SIZE[style], room), { x, y, size: SIZE[style], font: fontOf(style), color: INK });
  }
  function drawRight(text: string, right: number, style: keyof typeof SIZE): void {
    const shown = writable(text, fontOf(style));
    draw(shown, right - fontOf(style).widthOfTextAtSize(shown, SIZE[style]), style, 120);
  }

  return {
    text(line, style) {
      down(style === "title" ? 26 : LINE);
      draw(line, MARGIN, style, width - 2 * MARGIN);
    },
    row([day, text, amount, balance], style) {
      down(LINE + 3);
      draw(day, columns.day, style, 66);
      draw(text, columns.text, style, columns.amount - columns.text - 80);
      drawRight(amount, columns.amount, style);
      drawRight(balance, columns.balance, style);
      page.drawLine({ start: { x: MARGIN, y: y - 5 }, end: { x: width - MARGIN, y: y - 5 }, thickness: 0.5, color: RULE });
    },
    gap: () => down(LINE),
    finish() {
      for (const [index, each] of pages.entries())
        each.drawText(writable(pageWords(index + 1, pages.length), fonts.regular), {
          x: MARGIN,
          y: MARGIN - 16,
          size: 8,
          font: fonts.regular,
          color: INK,
        });
    },
  };
}

/** The text, cut with dots where it has no room. */
function fitting(text: string, font: PDFFont, size: number, room: number): string {
  const shown = writable(text, font);
  if (font.widthOfTextAtSize(shown, size) <= room) return shown;
  let end = shown.length;
  while (end > 0 && font.widthOfTextAtSize(`${shown.slice(0, end)}…`, size) > room) end -= 1;
  return `${shown.slice(0, end).trimEnd()}…`;
}
