/**
 * A call as it is stored: an item for the call, one for each leg, one for each recording. Every attribute is written once
 * and never overwritten, so callbacks that come twice, late or in any order all end in the same record.
 */
import * as z from "zod/mini";
import { trailEntrySchema } from "./trail.ts";

const wholeNumber = z.int();
const text = z.string();

/** One step of the call: when it was decided, by which plan version, and why. */
export const storedStepSchema = z.object({ at: wholeNumber, plan: wholeNumber, entries: z.array(trailEntrySchema) });
export type StoredStep = z.infer<typeof storedStepSchema>;

export const storedCallSchema = z.object({
  tenant: text,
  call: text,
  account: z.exactOptional(text),
  /** What the carrier gave as the caller, as it came; empty when withheld. */
  from: z.exactOptional(text),
  callerName: z.exactOptional(text),
  /** The office's number that was dialled. */
  number: z.exactOptional(text),
  startedAt: wholeNumber,
  expectsRecording: z.exactOptional(z.boolean()),
  /** Of its number, which may have only so many calls at once. From the call's end on it does not, whichever is told first. */
  holdsLine: z.exactOptional(z.boolean()),
  endedAt: z.exactOptional(wholeNumber),
  endStatus: z.exactOptional(text),
  /** From the carrier's answer to the end. */
  seconds: z.exactOptional(wholeNumber),
});

export const storedLegSchema = z.object({
  leg: text,
  to: z.exactOptional(text),
  answeredAt: z.exactOptional(wholeNumber),
  endedAt: z.exactOptional(wholeNumber),
  acceptedAt: z.exactOptional(wholeNumber),
});

export type StoredCall = z.infer<typeof storedCallSchema> & { readonly steps: readonly StoredStep[] };
export type StoredLeg = z.infer<typeof storedLegSchema>;

/** Name of the attribute that holds a step. */
export const stepAttribute = (step: number): string => `step_${step}`;

/** Reads a stored call item; its steps in order, whatever order they were written in. */
export function readStoredCall(item: Readonly<Record<string, unknown>>): StoredCall {
  const steps = Object.keys(item)
    .filter((name) => /^step_\d+$/.test(name))
    .toSorted((a, b) => Number(a.slice(5)) - Number(b.slice(5)))
    .map((name) => storedStepSchema.parse(item[name]));
  return { ...storedCallSchema.parse(item), steps };
}
