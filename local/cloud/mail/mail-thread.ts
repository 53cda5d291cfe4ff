/** The thread of the mail outbox (the API of SES, with a page that shows what was sent). */
import { parentPort, workerData } from "node:worker_threads";
import mail from "aws-ses-v2-local";
import { listenOnLoopback } from "../engines/listen-on-loopback.ts";
import { freePort } from "../free-port.ts";
import type { MailSettings } from "./mail-engine.ts";

const { port: wanted }: MailSettings = workerData;
listenOnLoopback();
try {
  const port = wanted === 0 ? await freePort() : wanted;
  const server = await mail.default({ host: "127.0.0.1", port });
  parentPort?.on("message", () => server.close(() => process.exit(0)));
  parentPort?.postMessage({ port });
} catch (error) {
  parentPort?.postMessage({ failed: String(error) });
}
