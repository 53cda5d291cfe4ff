import type { Assembly } from "./template/assembly.ts";
import type { DynamodbEngine } from "./dynamodb/dynamodb-engine.ts";
import type { TableInfo } from "./dynamodb/table-info.ts";
import type { StreamMapping } from "./dynamodb/stream-mapping.ts";
import type { DistributionInfo } from "./cloudfront/distribution-info.ts";
import type { CloudfrontFunction } from "./cloudfront/cloudfront-function.ts";
import type { ResponseHeaders } from "./cloudfront/response-headers.ts";
import type { SiteFiles } from "./cloudfront/site-files.ts";
import type { Surroundings } from "./faults/around-call.ts";
import type { ApiInfo } from "./http-api/api-info.ts";
import type { IdentityEngine } from "./identity/identity-engine.ts";
import type { Credentials } from "./lambda/credentials.ts";
import type { AsyncSettings } from "./lambda/async-settings.ts";
import type { LambdaFunction } from "./lambda/lambda-function.ts";
import type { FunctionLog } from "./lambda/function-log.ts";
import type { BucketInfo } from "./s3/bucket-info.ts";
import type { ScheduleInfo } from "./scheduler/schedule-info.ts";
import type { SecretStore } from "./secrets/secret-store.ts";
import type { QueueInfo } from "./sqs/queue-info.ts";
import type { QueueMapping } from "./sqs/queue-mapping.ts";
import type { ObjectsAndQueuesEngine } from "./engines/objects-and-queues-engine.ts";

export interface Engines {
  readonly dynamodb: DynamodbEngine;
  readonly objectsAndQueues: ObjectsAndQueuesEngine;
  readonly identity: IdentityEngine;
}

/** Where the template's resources are built: the engines under them and the lists of what has been made so far. */
export interface Site {
  readonly assembly: Assembly;
  readonly region: string;
  readonly account: string;
  /** Epoch milliseconds by the cloud's clock. */
  readonly now: () => number;
  readonly clockOffset: SharedArrayBuffer;
  /** Brings the offset up to date before a thread looks at it. */
  readonly refreshClock: () => void;
  /** The one origin: account, API, webhooks and signed object addresses. */
  readonly publicBaseUrl: string;
  readonly engines: Engines;
  /** `AWS_ENDPOINT_URL_<SERVICE>` of every function. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** The tap and what it needs, when one was asked for. */
  readonly surroundings: Surroundings | undefined;
  readonly secrets: SecretStore;
  readonly credentials: (caller: string) => Credentials;
  readonly log: (functionName: string) => FunctionLog;
  /** Puts local addresses where the template's values name hosts that only exist on AWS. */
  readonly localAddresses: (text: string) => string;
  /** Says that requests to `https://<host>` go to the one origin here. */
  readonly ownHost: (host: string) => void;
  /** Functions by ARN. */
  readonly functions: Map<string, LambdaFunction>;
  /** Settings for asynchronous invocation, by function ARN. */
  readonly asyncSettings: Map<string, AsyncSettings>;
  readonly apis: Map<string, ApiInfo>;
  /** Tables by name. */
  readonly tables: Map<string, TableInfo>;
  /** Queues by ARN. */
  readonly queues: Map<string, QueueInfo>;
  /** Buckets by name. */
  readonly buckets: Map<string, BucketInfo>;
  readonly siteFiles: SiteFiles;
  readonly streamMappings: StreamMapping[];
  readonly queueMappings: QueueMapping[];
  readonly schedules: ScheduleInfo[];
  readonly distributions: DistributionInfo[];
  readonly cloudfrontFunctions: Map<string, CloudfrontFunction>;
  readonly responseHeaders: Map<string, ResponseHeaders>;
}
