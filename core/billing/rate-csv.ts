/**
 * A rate deck as a CSV file (RFC 4180): what carriers send, and what a spreadsheet opens. One header, then a line for each prefix;
 * amounts are decimal text in the deck's currency.
 *
 * Spreadsheets run what begins with = + - or @ as a formula. Such a name is written with an apostrophe in front, and read without it.
 */
import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { FieldProblem } from "../errors.ts";
import { readAmount, writeAmount } from "./decimal-amount.ts";
import { rateSchema, type Rate } from "./rate.ts";

/** More prefixes than any list of the world's networks has. */
const MOST_RATES = 50_000;
/** More than anybody reads of one file's mistakes. */
const MOST_PROBLEMS = 100;

const AMOUNT = "an amount such as 0.0135: from 0 to 1000000, with at most six decimals";
const SECONDS = "a whole number of seconds from 1 to 3600";

/** Every column, with the part of a rate it is for and what must stand in it. */
const COLUMNS = [
  { title: "prefix", of: "prefix", must: "the first digits of the numbers, 1 to 15, without + and with no 0 in front" },
  { title: "name", of: "name", must: "a name of 1 to 80 characters" },
  { title: "per_minute", of: "perMinuteMicros", must: AMOUNT },
  { title: "connection", of: "connectionMicros", must: AMOUNT },
  { title: "initial_seconds", of: "initialSeconds", must: SECONDS },
  { title: "increment_seconds", of: "incrementSeconds", must: SECONDS },
] as const satisfies readonly { readonly title: string; readonly of: keyof Rate; readonly must: string }[];

interface Line {
  /** In the file, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * The rates of a file, in its order, or what is wrong with it (the first hundred problems; their paths say "line 7"). A file with
 * one problem gives no rates at all. The columns may stand in any order; empty lines are skipped.
 */
export function readRateCsv(text: string): { readonly rates: readonly Rate[] } | { readonly problems: readonly FieldProblem[] } {
  const lines = readLines(text);
  if ("problem" in lines) return { problems: [lines.problem] };
  const [header, ...rows] = lines;
  const wrong = header === undefined ? [problem(1, "empty", "The file is empty.")] : headerProblems(header);
  if (header === undefined || wrong.length > 0) return { problems: wrong };
  const beyond = rows[MOST_RATES];
  if (beyond !== undefined) return { problems: [problem(beyond.number, "too-many-lines", `A deck has at most ${MOST_RATES} rates.`)] };
  if (rows.length === 0) return { problems: [problem(header.number, "empty", "There are no rates below the header.")] };
  return readRows(header, rows);
}

/** As readRateCsv reads it back; lines end in CRLF, as the RFC has it. */
export function writeRateCsv(rates: readonly Rate[]): string {
  const rows = rates.map((rate) => [
    rate.prefix,
    harmless(rate.name),
    writeAmount(rate.perMinuteMicros),
    writeAmount(rate.connectionMicros),
    String(rate.initialSeconds),
    String(rate.incrementSeconds),
  ]);
  return stringify([COLUMNS.map(({ title }) => title), ...rows], { record_delimiter: "windows" });
}

function readLines(text: string): readonly Line[] | { readonly problem: FieldProblem } {
  const lines: Line[] = [];
  const options = { bom: true, relax_column_count: true, skip_empty_lines: true, to: MOST_RATES + 2 };
  try {
    parse(text, {
      ...options,
      on_record(cells, { lines: number }) {
        lines.push({ number, cells: cells.map((cell) => cell.trim()) });
        return null;
      },
    });
    return lines;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: problem(Number(error["lines"]), "bad-csv", `This is not CSV: ${error.message}.`) };
  }
}

function headerProblems({ number, cells }: Line): FieldProblem[] {
  const unknown = cells.filter((cell) => COLUMNS.every(({ title }) => title !== cell));
  const twice = cells.filter((cell, index) => cells.indexOf(cell) !== index && !unknown.includes(cell));
  const missing = COLUMNS.filter(({ title }) => !cells.includes(title));
  return [
    ...unknown.map((cell) => problem(number, "unknown-column", `There is no column "${cell.slice(0, 80)}".`)),
    ...twice.map((cell) => problem(number, "same-column", `The column ${cell} is there twice.`)),
    ...missing.map(({ title }) => problem(number, "missing-column", `The column ${title} is missing in the header.`)),
  ].slice(0, MOST_PROBLEMS);
}

function readRows(header: Line, rows: readonly Line[]): ReturnType<typeof readRateCsv> {
  const rates: Rate[] = [];
  const problems: FieldProblem[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const read = readRow(header, row);
    const before = "rate" in read ? lineOf.get(read.rate.prefix) : undefined;
    if ("problems" in read) problems.push(...read.problems);
    else if (before !== undefined)
      problems.push(problem(row.number, "same-prefix", `The prefix ${read.rate.prefix} is in line ${before} already.`));
    else {
      rates.push(read.rate);
      lineOf.set(read.rate.prefix, row.number);
    }
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems.length === 0 ? { rates } : { problems: problems.slice(0, MOST_PROBLEMS) };
}

function readRow(header: Line, { number, cells }: Line): { readonly rate: Rate } | { readonly problems: readonly FieldProblem[] } {
  if (cells.length !== header.cells.length) {
    const message = `There are ${cells.length} cells, and ${header.cells.length} columns.`;
    return { problems: [problem(number, "cell-count", message)] };
  }
  const cell = (title: (typeof COLUMNS)[number]["title"]): string => cells[header.cells.indexOf(title)] ?? "";
  const parsed = rateSchema.safeParse({
    prefix: cell("prefix"),
    name: asWritten(cell("name")),
    perMinuteMicros: readAmount(cell("per_minute")),
    connectionMicros: readAmount(cell("connection")),
    initialSeconds: readSeconds(cell("initial_seconds")),
    incrementSeconds: readSeconds(cell("increment_seconds")),
  });
  if (parsed.success) return { rate: parsed.data };
  const wrong = COLUMNS.filter(({ of }) => parsed.error.issues.some(({ path }) => path[0] === of));
  return {
    problems: wrong.map(({ title, must }) => problem(number, "bad-cell", `"${cell(title).slice(0, 80)}" in ${title} must be ${must}.`)),
  };
}

const readSeconds = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);

/** Also the full-width signs, which some spreadsheets take for the same. Apostrophes count, so that one more always reads back. */
const harmless = (name: string): string => (/^'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(name) ? `'${name}` : name);
const asWritten = (cell: string): string => (/^'+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? cell.slice(1) : cell);

const problem = (line: number, code: string, message: string): FieldProblem => ({ path: `line ${line}`, code, message });
