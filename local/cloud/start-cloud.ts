import type { Cloud, CloudOptions } from "./cloud.ts";
import { createClockOffset } from "./clock-offset.ts";
import { createCloud } from "./create-cloud.ts";
import { startStreamPoller } from "./dynamodb/stream-poller.ts";
import { createFrontDoor } from "./front-door.ts";
import { listen } from "./listen.ts";
import { openSite } from "./open-site.ts";
import { startScheduler, type Scheduler } from "./scheduler/scheduler.ts";
import type { Poller } from "./poller.ts";
import { releaseInWork } from "./sqs/release-in-work.ts";
import { startQueuePoller } from "./sqs/queue-poller.ts";
import { startEngines } from "./start-engines.ts";
import type { Site } from "./site.ts";
import { readAssembly, type Assembly } from "./template/assembly.ts";
import { checkTypes } from "./template/check-types.ts";
import { deploy } from "./template/deploy.ts";

const REGION = "us-east-1";

/**
 * Runs a synthesized stack on this machine: its functions in worker threads with the environment the template gives them, behind
 * its routes, on embedded engines. Resolves when everything answers. Throws CloudError; nothing is left running then.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const assembly = await readAssembly(options.assembly);
  checkTypes(assembly);
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const door = createFrontDoor();
    const listening = await listen(door.server, { port: options.port ?? 0, host: "127.0.0.1" });
    closers.push(listening.close);
    const clock = createClockOffset(options.now);
    closers.push(async () => clock.close());
    options.progress?.("Starting the engines");
    const engines = await startEngines({
      tables: needsTables(assembly),
      dataDir: options.dataDir,
      region: REGION,
      clockOffset: clock.buffer,
      mailPort: options.mailPort ?? 0,
    });
    closers.push(engines.close);
    const opened = await openSite({
      options,
      assembly,
      engines,
      region: REGION,
      publicBaseUrl: `http://127.0.0.1:${listening.port}`,
      clock,
    });
    const { site } = opened;
    closers.push(opened.close);
    options.progress?.("Building the stack");
    const deployed = await deploy(site, options.parameters ?? {});
    await releaseInWork(site);
    const pollers = [
      ...site.streamMappings.map((mapping) => startStreamPoller(site, mapping, options.dataDir)),
      ...site.queueMappings.map((mapping) => startQueuePoller(site, mapping)),
    ];
    const scheduler = startScheduler(site, options.schedules ?? true);
    closers.push(() => stopWork(site, pollers, scheduler));
    if (options.warm === true) warmRoutes(site);
    door.open(site, opened.secretOf);
    return createCloud({ site, deployed, pollers, scheduler, engines, operator: opened.operator, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** Small stacks, as in tests, need not wait for a database that they do not use. */
const needsTables = ({ template }: Assembly) => Object.values(template.Resources).some(({ Type }) => Type.startsWith("AWS::DynamoDB::"));

/** Pollers are told first, so that none takes a function that is cut off for one that fails. */
async function stopWork(site: Site, pollers: readonly Poller[], scheduler: Scheduler): Promise<void> {
  scheduler.stop();
  const ended = pollers.map((poller) => poller.stop());
  await Promise.all([...new Set(site.functions.values())].map((fn) => fn.close()));
  await Promise.all(ended);
}

function warmRoutes(site: Site): void {
  for (const { integrations } of site.apis.values())
    for (const { functionArn } of integrations.values()) site.functions.get(functionArn)?.warm();
}
