/** The thread of the embedded S3 and SQS (fauxqs). */
import { parentPort, workerData } from "node:worker_threads";
import { startFauxqs } from "fauxqs";
import { listenOnLoopback } from "./listen-on-loopback.ts";
import type { ObjectsAndQueuesSettings } from "./objects-and-queues-engine.ts";

const { folder, region }: ObjectsAndQueuesSettings = workerData;
listenOnLoopback();
try {
  const server = await startFauxqs({
    port: 0,
    logger: false,
    defaultRegion: region,
    ...(folder === undefined ? {} : { dataDir: `${folder}/queues`, s3StorageDir: `${folder}/objects` }),
  });
  parentPort?.on("message", () => void server.stop().then(() => process.exit(0)));
  parentPort?.postMessage({ port: server.port });
} catch (error) {
  parentPort?.postMessage({ failed: String(error) });
}
