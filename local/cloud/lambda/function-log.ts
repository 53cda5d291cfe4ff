import { appendFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";

const KEEP_LINES = 5_000;

/** What a function printed: the newest lines in memory, all of them in a file when there is one. */
export class FunctionLog {
  readonly #lines: string[] = [];
  readonly #file: string | undefined;
  readonly #show: ((line: string) => void) | undefined;
  #partial = "";
  #writing: Promise<void> = Promise.resolve();

  /** @param show is given every line as it comes. */
  constructor(file: string | undefined, show?: (line: string) => void) {
    this.#file = file;
    this.#show = show;
  }

  /** Takes a piece of output, cut anywhere. */
  write(text: string): void {
    const lines = (this.#partial + text).split("\n");
    this.#partial = lines.pop() ?? "";
    for (const line of lines) this.line(line);
  }

  line(line: string): void {
    this.#lines.push(line);
    this.#show?.(line);
    if (this.#lines.length > KEEP_LINES) this.#lines.shift();
    const file = this.#file;
    if (file === undefined) return;
    this.#writing = this.#writing.then(() => append(file, `${line}\n`));
  }

  lines(): readonly string[] {
    return this.#partial === "" ? [...this.#lines] : [...this.#lines, this.#partial];
  }

  /** Resolves when everything is in the file. */
  flushed(): Promise<void> {
    return this.#writing;
  }
}

/** A log that cannot be written must not stop a call. */
async function append(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await appendFile(file, text);
  } catch (error) {
    process.emitWarning(`${file} cannot be written: ${String(error)}`);
  }
}
