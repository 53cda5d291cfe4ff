/**
 * Thousands of stories, each played twice: undisturbed, and with processes that are killed before and after their writes, throttling,
 * answers that get lost, repeats of everything, and others who do things at the same time. Both end in the same table. A failure
 * names its seed: SIMU_SEED=<seed> plays it alone; SIMU_SCHEDULES says how many are played.
 */
import { expect, test } from "vitest";
import type { Item, Value } from "../../../adapters/dynamodb/table.ts";
import { storyOf } from "./money-story.ts";
import { playStory } from "./play-story.ts";
import { randomOf } from "./random.ts";

const SEED = process.env["SIMU_SEED"];
const SCHEDULES = SEED === undefined ? Number(process.env["SIMU_SCHEDULES"] ?? 10_000) : 1;
const FIRST = SEED === undefined ? 1 : Number(SEED);

test(`${SCHEDULES} schedules of crashes, repeats and company end like the undisturbed run`, { timeout: 600_000 }, async () => {
  for (let seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
    // oxlint-disable-next-line no-await-in-loop -- the first that fails is what matters
    await checkSchedule(seed).catch((cause: unknown) => {
      throw new Error(`SIMU_SEED=${seed} failed: ${String(cause)}`, { cause });
    });
  }
});

async function checkSchedule(seed: number): Promise<void> {
  const story = storyOf(randomOf(seed));
  const undisturbed = comparable(await playStory(story, undefined));
  const disturbed = comparable(await playStory(story, seed));
  if (JSON.stringify(disturbed) !== JSON.stringify(undisturbed)) expect(disturbed).toEqual(undisturbed);
}

/** Without what counts the attempts, and without the words of a notice: its balance is that of its moment. */
const comparable = (items: readonly Item[]): unknown =>
  items.map(({ rev: _rev, asked: _asked, notice, ...item }) => sorted(notice === undefined ? item : { ...item, notice: kindOf(notice) }));

const kindOf = (notice: Value): Value => (isMap(notice) ? (notice["kind"] ?? null) : notice);

/** The order of an item's attributes means nothing. */
function sorted(value: Value): Value {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, sorted(value[name] ?? null)]),
  );
}

const isMap = (value: Value): value is { readonly [name: string]: Value } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
