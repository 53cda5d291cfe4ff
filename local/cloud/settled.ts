import { CloudError } from "./cloud-error.ts";
import type { Poller } from "./poller.ts";
import type { Site } from "./site.ts";

const LOOK_EVERY_MS = 10;

/** Resolves when no function runs and every poller has looked twice in a row (counted from now) and found nothing. */
export async function settled(site: Pick<Site, "functions">, pollers: readonly Poller[], withinMs: number): Promise<void> {
  const end = Date.now() + withinMs;
  for (let quiet: readonly number[] | undefined; ;) {
    const calm = pollers.every(({ idle }) => idle) && [...site.functions.values()].every(({ running }) => running === 0);
    if (!calm) quiet = undefined;
    else if (quiet === undefined) quiet = pollers.map(({ rounds }) => rounds);
    else if (isPast(pollers, quiet)) return;
    if (Date.now() > end) throw new CloudError("NOT_FOUND", `The cloud did not come to rest within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

const isPast = (pollers: readonly Poller[], before: readonly number[]) =>
  pollers.every(({ rounds }, index) => rounds >= (before[index] ?? 0) + 2);
