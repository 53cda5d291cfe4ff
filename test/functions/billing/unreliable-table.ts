/** The table as one process sees it that may be killed, and of which the service may want too much patience. */
import type { Table } from "../../../adapters/dynamodb/table.ts";
import type { Random } from "./random.ts";
import type { Turns } from "./turns.ts";

/** Killed, throttled, or the answer was lost. */
export class Trouble extends Error {
  override readonly name = "Trouble";
}

/**
 * @param trouble how likely trouble is at each operation, from 0 to 1
 * @returns a process's own table: once it is killed, nothing that it does has any effect
 */
export function unreliableTable(table: Table, { turn }: Pick<Turns, "turn">, random: Random, trouble: number): Table {
  let isKilled = false;
  const kill = (): never => {
    isKilled = true;
    throw new Trouble("killed");
  };
  async function operation<T>(act: () => Promise<T>): Promise<T> {
    await turn();
    if (isKilled) throw new Trouble("killed before");
    const kind = random.chance(trouble) ? random.below(4) : undefined;
    if (kind === 0) kill();
    if (kind === 1) throw new Trouble("throttled");
    const answer = await act();
    if (kind === 2) kill();
    if (kind === 3) throw new Trouble("the answer was lost");
    return answer;
  }
  return {
    get: (...input) => operation(() => table.get(...input)),
    getMany: (...input) => operation(() => table.getMany(...input)),
    put: (...input) => operation(() => table.put(...input)),
    update: (...input) => operation(() => table.update(...input)),
    delete: (...input) => operation(() => table.delete(...input)),
    query: (...input) => operation(() => table.query(...input)),
    transact: (...input) => operation(() => table.transact(...input)),
  };
}
