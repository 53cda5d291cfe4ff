/** An office's file, line by line: written with its sum at the end, and read with everything that may be wrong with a stranger's file in mind. */
import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import * as z from "zod/mini";
import { Refusal } from "../../core/errors.ts";
import { TRANSFER_FORMAT, TRANSFER_LIMITS, transferEndSchema, transferHeadSchema, type TransferHead } from "../../core/tenants/transfer.ts";

export type Line = Readonly<Record<string, unknown>> & { readonly kind: string };

/** The lines as text, and after them the one that proves them. */
export async function* writeLines(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let count = 0;
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    count += 1;
    yield text;
  }
  yield `${JSON.stringify({ kind: "end", lines: count, sha256: hash.digest("hex") })}\n`;
}

export interface ReadFile {
  readonly head: TransferHead;
  /** The lines of the kinds that were asked for. */
  readonly lines: readonly unknown[];
}

/** Looks at a line and lets it go. */
export type EachLine = (line: Line) => Promise<void>;
export type Limits = { readonly [Name in keyof typeof TRANSFER_LIMITS]: number };

const lineSchema = z.looseObject({ kind: z.string() });
/** What is kept in memory of all lines. */
const MOST_KEPT = 32_000_000;

/**
 * Reads a whole file and proves it.
 * @param each sees every line in its turn, before the file is proved: what it does with one has to be harmless
 * @throws Refusal "not-an-office-file", "newer-file", "damaged-file" or "file-too-large"; nothing of what it holds was believed until then
 */
export async function readLines(
  file: Readable,
  kinds: ReadonlySet<string>,
  each: EachLine = async () => {},
  limits: Limits = TRANSFER_LIMITS,
): Promise<ReadFile> {
  const hash = createHash("sha256");
  const lines: unknown[] = [];
  let head: TransferHead | undefined;
  let end: z.output<typeof transferEndSchema> | undefined;
  let [count, kept] = [0, 0];
  for await (const bytes of splitLines(file, limits)) {
    if (end !== undefined) throw new Refusal("damaged-file");
    const line = parsed(bytes, head === undefined);
    if (head === undefined) head = headOf(line);
    const { kind } = line;
    if (kind === "end") {
      end = endOf(line);
      continue;
    }
    hash.update(bytes).update("\n");
    count += 1;
    if (count > limits.lines) throw new Refusal("file-too-large");
    // oxlint-disable-next-line no-await-in-loop -- line by line
    await each(line);
    if (!kinds.has(kind)) continue;
    kept += bytes.length;
    if (kept > MOST_KEPT) throw new Refusal("file-too-large");
    lines.push(line);
  }
  if (head === undefined) throw new Refusal("not-an-office-file");
  if (end === undefined || end.lines !== count || end.sha256 !== hash.digest("hex")) throw new Refusal("damaged-file");
  return { head, lines };
}

function headOf(line: unknown): TransferHead {
  const head = z.safeParse(transferHeadSchema, line);
  if (!head.success) throw new Refusal("not-an-office-file");
  if (head.data.format > TRANSFER_FORMAT) throw new Refusal("newer-file");
  return head.data;
}

function endOf(line: unknown) {
  const end = z.safeParse(transferEndSchema, line);
  if (!end.success) throw new Refusal("damaged-file");
  return end.data;
}

function parsed(bytes: Buffer, isFirst: boolean) {
  try {
    return lineSchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch (cause) {
    throw new Refusal(isFirst ? "not-an-office-file" : "damaged-file", { cause });
  }
}

/** Unpacked a piece at a time: what unpacks to more than it may is given up before it fills the memory. */
async function* splitLines(file: Readable, limits: Limits): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  file.on("error", (cause) => gunzip.destroy(cause));
  let rest: Buffer[] = [];
  let [length, inflated] = [0, 0];
  try {
    for await (const piece of chunksOf(file.pipe(gunzip))) {
      inflated += piece.length;
      if (inflated > limits.inflated) throw new Refusal("file-too-large");
      let from = 0;
      for (let at = piece.indexOf(10, from); at !== -1; at = piece.indexOf(10, from)) {
        yield Buffer.concat([...rest, piece.subarray(from, at)]);
        [rest, length, from] = [[], 0, at + 1];
      }
      rest.push(piece.subarray(from));
      length += piece.length - from;
      if (length > limits.line) throw new Refusal("file-too-large");
    }
  } finally {
    file.destroy();
    gunzip.destroy();
  }
  // Every line ends with its mark: what does not was cut off.
  if (length > 0) throw new Refusal("damaged-file");
}

/** What cannot be unpacked is no file of ours, or half of one. */
async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  let began = false;
  try {
    for await (const chunk of stream) {
      began = true;
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(began || isCutOff(cause) ? "damaged-file" : "not-an-office-file", { cause });
  }
}

const isCutOff = (cause: unknown): boolean => cause instanceof Error && /unexpected end/.test(cause.message);
