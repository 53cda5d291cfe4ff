/** A sound of the office's library: a sentence that is spoken, or a recording. Wherever it is used the plan holds what callers hear. */
import * as z from "zod/mini";
import { promptSchema, type DialPlan, type Prompt } from "../voice/dial-plan.ts";

export const soundSchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  prompt: promptSchema,
  /** Epoch milliseconds. */
  changedAt: z.number(),
});
export type Sound = z.infer<typeof soundSchema>;

/** What stands in a plan where the sound is used. */
const promptOf = ({ id, prompt }: Pick<Sound, "id" | "prompt">): Prompt => ({ ...prompt, sound: id });

/** Where callers hear a sound. */
export interface SoundUse {
  readonly kind: "sentence" | "step" | "greeting";
  /** The sentence's key, the step's name, the person's name. */
  readonly name: string;
}

/** Each place once. */
export function usesOf(plan: DialPlan, sound: string): readonly SoundUse[] {
  const uses = (value: unknown): boolean => holds(value, sound);
  const named = (kind: SoundUse["kind"], names: readonly string[]) => [...new Set(names)].map((name): SoundUse => ({ kind, name }));
  return [
    ...named(
      "sentence",
      Object.entries(plan.sentences).flatMap(([name, prompts]) => (uses(prompts) ? [name] : [])),
    ),
    ...named(
      "step",
      Object.values(plan.nodes).flatMap((node) => (uses(node) ? [node.name] : [])),
    ),
    ...named(
      "greeting",
      plan.people.flatMap((person) => (uses(person) ? [person.name] : [])),
    ),
  ];
}

/** The plan with the sound as it is now, wherever it is used. */
export function withSound(plan: DialPlan, sound: Pick<Sound, "id" | "prompt">): DialPlan {
  const prompt = promptOf(sound);
  return mapped(plan, (value) => (isFrom(value, sound.id) ? prompt : value));
}

const isFrom = (value: unknown, sound: string): boolean =>
  typeof value === "object" && value !== null && "sound" in value && value.sound === sound && ("audio" in value || "text" in value);

function holds(value: unknown, sound: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isFrom(value, sound) || Object.values(value).some((inner) => holds(inner, sound));
}

/** A copy of the same shape, in which `change` has had its say on every value. */
export function mapped<T>(value: T, change: (value: unknown) => unknown): T;
export function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  const changed = change(value);
  if (changed !== value || typeof value !== "object" || value === null) return changed;
  if (Array.isArray(value)) return value.map((item: unknown) => mapped(item, change));
  return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) => [key, mapped(inner, change)]));
}
