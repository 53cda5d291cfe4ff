/** Lambda, every five minutes: asks the carrier about calls that never ended and recordings that never came. */
import type { Context } from "aws-lambda";
import type { CheckUpServices } from "./check-up-call.ts";
import { runCheckUps } from "./run-check-ups.ts";
import { wireRecordings } from "./services.ts";

/** What a check-up that has begun may still need. */
const RESERVE_MS = 45_000;

let services: CheckUpServices | undefined;

/** @throws when a check-up failed, which rings the alarm; the failed ones wait an hour, so a repeated run finds nothing to do */
export async function handler(_event: unknown, context: Pick<Context, "getRemainingTimeInMillis">): Promise<void> {
  services ??= wireRecordings(process.env);
  const run = await runCheckUps(services, services.now() + context.getRemainingTimeInMillis() - RESERVE_MS);
  services.log({ level: "info", code: "check-ups", ...run });
  if (run.failed > 0) throw new Error(`${run.failed} of ${run.checked} check-ups failed; the log says why`);
}
