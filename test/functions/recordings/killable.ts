/** A process that is killed at a chosen step: from then on nothing that it does has any effect. */

export class Killed extends Error {
  override readonly name = "Killed";
}

export interface Process {
  /** The same service, each of whose methods is a step. */
  run<Service extends object>(service: Service): Service;
  readonly killed: boolean;
}

/**
 * @param at the step (from 1) that is the last one
 * @param moment whether the step's effect still happens
 */
export function killedAt(at: number, moment: "before" | "after"): Process {
  let steps = 0;
  const process = { killed: false, run };

  function run<Service extends object>(service: Service): Service {
    return new Proxy(service, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        return typeof method === "function" ? (...input: unknown[]) => step(() => Reflect.apply(method, target, input)) : method;
      },
    });
  }

  async function step(effect: () => unknown): Promise<unknown> {
    if (process.killed) throw new Killed();
    steps += 1;
    const last = steps === at;
    if (last && moment === "before") process.killed = true;
    if (process.killed) throw new Killed();
    const result = await effect();
    if (last) process.killed = true;
    if (process.killed) throw new Killed();
    return result;
  }
  return process;
}
