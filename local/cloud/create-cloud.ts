import { awsJson } from "./aws-json.ts";
import type { Cloud } from "./cloud.ts";
import { CloudError } from "./cloud-error.ts";
import { noTap } from "./faults/tap.ts";
import { findByPath } from "./find-by-path.ts";
import { ensureUser } from "./identity/ensure-user.ts";
import type { Credentials } from "./lambda/credentials.ts";
import { findFunction } from "./lambda/find-function.ts";
import type { Poller } from "./poller.ts";
import type { Scheduler } from "./scheduler/scheduler.ts";
import { settled } from "./settled.ts";
import type { Site } from "./site.ts";
import { createQueueView } from "./sqs/queue-view.ts";
import type { StartedEngines } from "./start-engines.ts";
import type { Deployed } from "./template/deploy.ts";

export interface CloudParts {
  readonly site: Site;
  readonly deployed: Deployed;
  readonly pollers: readonly Poller[];
  readonly scheduler: Scheduler;
  readonly engines: StartedEngines;
  readonly operator: Credentials;
  readonly close: () => Promise<void>;
}

/** The running stack as its users see it. */
export function createCloud({ site, deployed, pollers, scheduler, engines, operator, close }: CloudParts): Cloud {
  const logicalIds = [...deployed.physicalIds.keys()];
  const pool = () => logicalIds.find((id) => site.assembly.template.Resources[id]?.Type === "AWS::Cognito::UserPool");
  return {
    publicBaseUrl: site.publicBaseUrl,
    mailUrl: engines.mailUrl,
    region: site.region,
    outputs: deployed.outputs,
    physicalId: (wanted) =>
      deployed.physicalIds.get(findByPath("resource", logicalIds, wanted, (id) => [id, site.assembly.pathOf(id)])) ?? "",
    tables: Object.fromEntries([...site.tables.values()].map(({ path, name }) => [path, name])),
    buckets: Object.fromEntries([...site.buckets.values()].map(({ path, name }) => [path, name])),
    endpoints: site.endpoints,
    credentials: operator,
    dynamodb: awsJson(engines.dynamodb.endpoint, "DynamoDB_20120810"),
    identity: {
      ensureUser: (user) => {
        const id = deployed.physicalIds.get(pool() ?? "");
        if (id === undefined) throw new CloudError("NOT_FOUND", "The stack has no user pool.");
        return ensureUser(engines.identity.call, id, user);
      },
    },
    invoke: (wanted, event) => findFunction(site, wanted).invoke(event),
    logs: (wanted) => findFunction(site, wanted).spec.log.lines(),
    kill: (wanted) => findFunction(site, wanted).kill(),
    runSchedule: scheduler.run,
    queue: (wanted) =>
      createQueueView(
        engines.objectsAndQueues.endpoint,
        findByPath("queue", [...site.queues.values()], wanted, ({ name, path }) => [name, path]),
      ),
    putSecret: (id, value) => site.secrets.put(id, value),
    tap: site.surroundings?.tap ?? noTap,
    settled: (withinMs) => settled(site, pollers, withinMs ?? 10_000),
    close,
  };
}
