/** A function's execution environment: loads the bundle once, then handles one event after another. */
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { shiftDate } from "./shift-date.ts";
import type { InvokeMessage, WorkerMessage, WorkerSetup } from "./worker-messages.ts";

const machineNow = Date.now.bind(Date);
const setup: WorkerSetup = workerData;
const send = (message: WorkerMessage) => parentPort?.postMessage(message);

type Handler = (event: unknown, context: unknown) => unknown;

shiftDate(setup.clockOffset);
try {
  const handler = await loadHandler();
  parentPort?.on("message", (message: InvokeMessage) => void handle(handler, message));
  send({ kind: "ready" });
} catch (error) {
  send({ kind: "init-failed", error: describe(error) });
}

async function loadHandler(): Promise<Handler> {
  const module: Record<string, unknown> = await import(pathToFileURL(setup.file).href);
  const inner = module["default"];
  const exported = module[setup.exportName] ?? (isObject(inner) ? inner[setup.exportName] : undefined);
  if (!isHandler(exported)) throw new Error(`${setup.file} exports no function "${setup.exportName}"`);
  return exported;
}

async function handle(handler: Handler, { requestId, event, deadline }: InvokeMessage): Promise<void> {
  try {
    const result = await handler(JSON.parse(event), context(requestId, deadline));
    send({ kind: "result", requestId, payload: JSON.stringify(result ?? null) });
  } catch (error) {
    send({ kind: "error", requestId, error: describe(error) });
  }
}

/** Source: Lambda developer guide, "Using the Lambda context object (Node.js)". */
function context(requestId: string, deadline: number) {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: setup.functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: setup.functionArn,
    memoryLimitInMB: String(setup.memoryMb),
    logGroupName: `/aws/lambda/${setup.functionName}`,
    logStreamName: process.env["AWS_LAMBDA_LOG_STREAM_NAME"],
    getRemainingTimeInMillis: () => Math.max(0, deadline - machineNow()),
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify({ errorType: typeof error, errorMessage: String(error) });
  return JSON.stringify({ errorType: error.name, errorMessage: error.message, trace: (error.stack ?? "").split("\n") });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}
