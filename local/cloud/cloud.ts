import type { AwsCall } from "./aws-json.ts";
import type { Credentials } from "./lambda/credentials.ts";
import type { Invocation } from "./lambda/invocation.ts";
import type { NewUser } from "./identity/ensure-user.ts";
import type { QueueView } from "./sqs/queue-view.ts";
import type { SecretValue } from "./secrets/secret-store.ts";
import type { Tap } from "./faults/tap.ts";
import type { Json } from "./template/json.ts";

export interface CloudOptions {
  /** Folder of a synthesized cloud assembly (`cdk.out`), see synthesize(). */
  readonly assembly: string;
  /** Port of the one origin; 0 or nothing: any. */
  readonly port?: number;
  /** Where tables, objects, queues, users and checkpoints are kept; without it in memory. */
  readonly dataDir?: string;
  /** Values for the template's parameters. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly secrets?: readonly SecretValue[];
  /** The cloud's clock, epoch milliseconds; functions see it in Date. */
  readonly now?: () => number;
  /** Where what functions print is shown, besides `logs`. */
  readonly log?: (functionPath: string, line: string) => void;
  /** False: schedules run only by runSchedule. */
  readonly schedules?: boolean;
  /** True: all calls of functions to DynamoDB, S3, SQS, … pass a tap that counts them and can break them. */
  readonly tap?: boolean;
  /** True: functions behind routes have an execution environment ready before the first request. */
  readonly warm?: boolean;
  /** Port of the mail outbox; 0 or nothing: any. */
  readonly mailPort?: number;
  /** Told what is being done, for people who wait. */
  readonly progress?: (step: string) => void;
}

/** A running stack. Functions, schedules, queues and the rest are named by a part of their construct path that only they have. */
export interface Cloud {
  /** Account, API, webhooks and signed object addresses. */
  readonly publicBaseUrl: string;
  readonly mailUrl: string;
  readonly region: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Ref of a resource by logical id or a part of its construct path. */
  physicalId(wanted: string): string;
  /** Table names by construct path. */
  readonly tables: Readonly<Record<string, string>>;
  /** Bucket names by construct path. */
  readonly buckets: Readonly<Record<string, string>>;
  /** Addresses for AWS clients, as the functions get them: `AWS_ENDPOINT_URL_DYNAMODB`, … */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Credentials that the embedded cloud accepts, for a test's own AWS clients. */
  readonly credentials: Credentials;
  /** DynamoDB's JSON API, e.g. `dynamodb("GetItem", {…})`; not counted by the tap. */
  readonly dynamodb: AwsCall;
  readonly identity: {
    /** Makes or resets a user who can sign in; answers the `sub`. */
    ensureUser(user: NewUser): Promise<string>;
  };
  invoke(wanted: string, event: Json): Promise<Invocation>;
  /** What a function printed, line by line. */
  logs(wanted: string): readonly string[];
  /** Stops all execution environments of a function at once, as a crash would. */
  kill(wanted: string): Promise<void>;
  runSchedule(wanted: string): Promise<Invocation>;
  queue(wanted: string): QueueView;
  /** Replaces a secret's value, by ARN or by the name in it. */
  putSecret(id: string, value: string): void;
  /** Counters and faults; throws unless the cloud was started with `tap: true`. */
  readonly tap: Tap;
  /** Resolves when streams and queues are empty and no function runs; rejects after `withinMs` (10 s). */
  settled(withinMs?: number): Promise<void>;
  close(): Promise<void>;
}
