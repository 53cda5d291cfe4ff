/** Lambda, every five minutes: reminders, fines, blocks, rent, and payments of which no word came. */
import type { Context } from "aws-lambda";
import { runSweep } from "./run-sweep.ts";
import { wireBilling, type BillingServices } from "./services.ts";

/** What a task that has begun may still need. */
const RESERVE_MS = 30_000;

let services: BillingServices | undefined;

/** @throws when a task failed, which rings the alarm; what was done stays done, and the rest is there for the next run */
export async function handler(_event: unknown, context: Pick<Context, "getRemainingTimeInMillis">): Promise<void> {
  services ??= wireBilling(process.env);
  const run = await runSweep(services, services.now() + context.getRemainingTimeInMillis() - RESERVE_MS);
  services.log({ level: "info", code: "money-sweep", ...run });
  if (run.failed > 0) throw new Error(`${run.failed} of ${run.done + run.failed} tasks failed; the log says why`);
}
