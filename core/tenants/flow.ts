/**
 * An office's call flow: the steps of its dial plan, and the step at which each number begins. It is drawn as a draft beside the
 * published plan. A draft may be unfinished (lint-plan.ts says what is missing) but never out of shape.
 */
import * as z from "zod/mini";
import { nodeSchema, numberSchema, stepIdSchema, type DialPlan } from "../voice/dial-plan.ts";

/** As many as a plan may have (lint-plan.ts). */
export const MOST_STEPS = 2000;
/** A plan is one item of the table, which holds 400 KB: beside its flow it needs room for people and offices. */
const MOST_BYTES = 300_000;

/** Where an output leads that is not connected yet: the id of no step. */
export const NOWHERE = "-";

export const flowSchema = z.object({
  nodes: z.record(stepIdSchema, nodeSchema),
  entries: z.record(numberSchema, stepIdSchema),
});
export type Flow = z.infer<typeof flowSchema>;

const coordinate = z.int().check(z.gte(-100_000), z.lte(100_000));
/** Where a step stands in the drawing, in pixels. */
const positionSchema = z.strictObject({ x: coordinate, y: coordinate });
export const positionsSchema = z.record(stepIdSchema, positionSchema);
export type Positions = z.infer<typeof positionsSchema>;

export const draftSchema = z.object({
  flow: flowSchema,
  /** Counts the saves. */
  rev: z.number(),
  /** Version of the plan that it was begun from. */
  basedOn: z.number(),
  /** Who saved last, and when (epoch milliseconds). */
  by: z.object({ user: z.string(), name: z.string() }),
  at: z.number(),
});
export type Draft = z.infer<typeof draftSchema>;

export const flowOf = ({ nodes, entries }: Pick<DialPlan, "nodes" | "entries">): Flow => ({ nodes, entries });

/** The flow as it would be in force with the office's people, offices and numbers of today. */
export const planWith = (plan: DialPlan, flow: Flow): DialPlan => ({ ...plan, nodes: flow.nodes, entries: entriesFor(plan, flow) });

/** The office's numbers are bought and given back elsewhere: a new one leads where it did, one that is gone leads nowhere. */
function entriesFor(plan: DialPlan, flow: Flow): Flow["entries"] {
  const entries = Object.entries(plan.entries);
  return Object.fromEntries(
    entries.map(([number, now]) => [number, Object.hasOwn(flow.entries, number) ? (flow.entries[number] ?? now) : now]),
  );
}

/** Why a flow cannot be kept, by the field of the flow that it is about. */
export function sizeProblem(flow: Flow): { readonly path: string; readonly code: string; readonly message: string } | undefined {
  const steps = Object.keys(flow.nodes).length;
  if (steps > MOST_STEPS)
    return { path: "nodes", code: "too-many-steps", message: `A call flow has at most ${MOST_STEPS} steps; this one would have ${steps}.` };
  if (new TextEncoder().encode(JSON.stringify(flow)).length <= MOST_BYTES) return undefined;
  return { path: "nodes", code: "too-large", message: `A call flow holds at most ${MOST_BYTES / 1000} KB: shorten texts, or record them.` };
}
