import { setAsideUnfinished } from "./set-aside-unfinished.ts";
import { startEngineThread, type EngineThread } from "./start-engine-thread.ts";

export interface ObjectsAndQueuesSettings {
  /** Where objects and messages are kept; without it in memory. */
  readonly folder?: string;
  readonly region: string;
}

export interface ObjectsAndQueuesEngine extends EngineThread {
  readonly endpoint: string;
}

/** S3 and SQS in one engine, reachable from this machine only. It checks no signatures: s3/gateway.ts stands before it. */
export async function startObjectsAndQueues(settings: ObjectsAndQueuesSettings): Promise<ObjectsAndQueuesEngine> {
  if (settings.folder !== undefined) await setAsideUnfinished(`${settings.folder}/objects`);
  const thread = await startEngineThread("object store and queues", new URL("objects-and-queues-thread.ts", import.meta.url), settings);
  return { ...thread, endpoint: `http://127.0.0.1:${thread.port}` };
}
