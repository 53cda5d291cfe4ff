import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { emptyState, readState, writeState, type State } from "./state.ts";

/** The state, and its file: replaced whole after each change and before anybody is answered, so that a kill loses nothing. */
export class StateFile {
  readonly state: State;
  readonly #path: string | undefined;

  /** @throws Error when the file cannot be read; it is left as it is */
  constructor(folder: string | undefined) {
    if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#path = folder === undefined ? undefined : join(folder, "payments.json");
    this.state = this.#path !== undefined && existsSync(this.#path) ? load(this.#path) : emptyState();
  }

  save(): void {
    if (this.#path === undefined) return;
    const beside = `${this.#path}.new`;
    const file = openSync(beside, "w", 0o600);
    writeSync(file, writeState(this.state));
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, this.#path);
  }
}

function load(path: string): State {
  try {
    return readState(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Error(`The simulated payments in ${path} cannot be read. Move the file away to begin without them.`, { cause });
  }
}
