import type { Site } from "../site.ts";
import { sendToQueue } from "../sqs/send-to-queue.ts";
import type { Json } from "../template/json.ts";
import { DEFAULT_ASYNC } from "./async-settings.ts";
import type { Invocation } from "./invocation.ts";
import type { LambdaFunction } from "./lambda-function.ts";

/** Lambda waits a minute, then two, between attempts; people and tests here should not. */
const RETRY_AFTER_MS = 500;

/** Invokes as an event source that does not wait would: repeated on failure, then handed to the failure queue. The last attempt is answered. */
export async function invokeAsync(site: Site, target: LambdaFunction, event: Json): Promise<Invocation> {
  const { retries, onFailure } = site.asyncSettings.get(target.spec.arn) ?? DEFAULT_ASYNC;
  let invocation = await target.invoke(event);
  for (let attempt = 0; attempt < retries && invocation.status !== "ok"; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
    invocation = await target.invoke(event, invocation.requestId);
  }
  if (invocation.status === "failed" && onFailure !== undefined) {
    await sendToQueue(site, onFailure, {
      version: "1.0",
      timestamp: new Date(site.now()).toISOString(),
      requestContext: {
        requestId: invocation.requestId,
        functionArn: target.spec.arn,
        condition: "RetriesExhausted",
        approximateInvokeCount: retries + 1,
      },
      requestPayload: event,
      responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
      responsePayload: { errorType: invocation.error.errorType, errorMessage: invocation.error.errorMessage },
    });
  }
  return invocation;
}
