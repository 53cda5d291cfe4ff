import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { PageWords } from "../language/page-words.ts";
import { bringWords } from "../language/speak.ts";

/**
 * A part of the account that is fetched when it is first shown, by whoever shows it within a boundary for waiting.
 * @param words what it says beside the words of every page; fetched at the same time
 */
export function onDemand<Props>(
  load: () => Promise<ComponentType<Props>>,
  ...words: readonly (keyof PageWords)[]
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), ...words.map(bringWords)]);
    return { default: component };
  });
}
