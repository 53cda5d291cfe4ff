/** A deployment's steps, one tick each with what came of it and how long it took. A step that fails is the last one. */
import type { Terminal } from "./ports/terminal.ts";

export interface Step<Value> {
  readonly value: Value;
  /** What came of it, for people. */
  readonly note: string;
  /** `would`: a dry run left it alone. Nothing for what only looks. */
  readonly did?: "changed" | "same" | "would";
  /** What somebody has to do by hand. */
  readonly todo?: readonly string[];
}

export interface Steps {
  /** @throws whatever the work throws */
  run<Value>(what: string, work: () => Promise<Step<Value>>): Promise<Value>;
  /** What people still have to do, and how many steps changed something or would have. */
  readonly todo: readonly string[];
  readonly count: Readonly<Record<"changed" | "would", number>>;
}

/** @param now milliseconds of any clock */
export function createSteps(terminal: Pick<Terminal, "print">, now: () => number): Steps {
  const todo: string[] = [];
  const count = { changed: 0, would: 0 };
  return {
    todo,
    count,
    async run(what, work) {
      const from = now();
      try {
        const { value, note, did, todo: more = [] } = await work();
        todo.push(...more);
        if (did === "changed" || did === "would") count[did] += 1;
        terminal.print(`  ${did === "would" ? "→" : "✓"} ${what}: ${note} (${((now() - from) / 1000).toFixed(1)} s)`);
        return value;
      } catch (error) {
        terminal.print(`  ✗ ${what}`);
        throw error;
      }
    },
  };
}
