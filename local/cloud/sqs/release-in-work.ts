import type { Site } from "../site.ts";
import { createQueueView } from "./queue-view.ts";

/** After a kill nobody works on messages any more: they come back at once instead of after their visibility timeout. */
export async function releaseInWork(site: Site): Promise<void> {
  for (const queue of site.queues.values()) await createQueueView(site.engines.objectsAndQueues.endpoint, queue).release();
}
