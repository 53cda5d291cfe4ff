/** What becomes of an office's plan when the one in a file takes its place: the office keeps its own numbers, and no other's. */
import type { DialPlan, Device } from "../voice/dial-plan.ts";
import { exits } from "../voice/lint/exits.ts";

export interface ImportedPlan {
  readonly plan: DialPlan;
  readonly numbersKept: readonly string[];
  readonly numbersLeftOut: readonly string[];
  /** Steps that only led on from numbers which are left out. */
  readonly stepsLeftOut: number;
  /** Telephones that are another office's own. */
  readonly devicesLeftOut: number;
}

export function importPlan(current: DialPlan, file: DialPlan): ImportedPlan {
  const isForeign = file.tenant !== current.tenant;
  const { limits: _, ...withoutLimits } = file;
  const own = Object.keys(current.entries);
  const inFile = Object.keys(file.entries);
  const entries = entriesFor(own, file);
  const mayRing = (device: Device): boolean => !isForeign || device.kind === "number";
  const people = file.people.map((person) => ({ ...person, devices: person.devices.filter(mayRing) }));
  const limits = limitsFor(own, current, file);
  const nodes = own.length === 0 ? file.nodes : ledTo({ ...file, entries });
  return {
    plan: { ...withoutLimits, tenant: current.tenant, version: current.version, entries, nodes, people, ...limits },
    numbersKept: inFile.filter((number) => own.includes(number)),
    numbersLeftOut: inFile.filter((number) => !own.includes(number)),
    stepsLeftOut: Object.keys(file.nodes).length - Object.keys(nodes).length,
    devicesLeftOut: devicesOf(file) - devicesOf({ people }),
  };
}

/** The office's numbers lead where they led in the file; others take the place of numbers that it has not, in order. */
function entriesFor(own: readonly string[], file: DialPlan): DialPlan["entries"] {
  const free = Object.entries(file.entries).flatMap(([number, node]) => (own.includes(number) ? [] : [node]));
  const [first] = [...Object.values(file.entries), ...Object.keys(file.nodes)];
  const lead = (number: string) => file.entries[number] ?? free.shift() ?? first;
  return Object.fromEntries(
    own.flatMap((number) => {
      const node = lead(number);
      return node === undefined ? [] : [[number, node]];
    }),
  );
}

/** Numbers that the file knows are limited as they were there; what it does not know stays as it is here. */
function limitsFor(own: readonly string[], current: DialPlan, file: DialPlan): Pick<DialPlan, "limits"> {
  const kept = own.flatMap((number) => {
    const limit = (Object.hasOwn(file.entries, number) ? file : current).limits?.[number];
    return limit === undefined ? [] : [[number, limit] as const];
  });
  return kept.length === 0 ? {} : { limits: Object.fromEntries(kept) };
}

/** The steps that a caller can come to; what only led on from numbers that are left out goes with them. */
function ledTo({ entries, nodes }: Pick<DialPlan, "entries" | "nodes">): DialPlan["nodes"] {
  const seen = new Set<string>();
  const ahead = Object.values(entries);
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    ahead.push(...exits(node).map(([, next]) => next));
  }
  return Object.fromEntries(Object.entries(nodes).filter(([id]) => seen.has(id)));
}

const devicesOf = ({ people }: Pick<DialPlan, "people">): number => people.reduce((sum, { devices }) => sum + devices.length, 0);
