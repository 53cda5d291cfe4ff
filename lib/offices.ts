/**
 * What is done behind the account's pages: calls are put into the lists in which they are looked for, offices into one file, or away,
 * orders of numbers that stopped midway are settled, and room is made for sounds.
 */
import { Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Account } from "./account.ts";
import { acknowledgeWildcard, cfnOf } from "./acknowledge.ts";
import { deadLetterQueue, workQueue } from "./queues.ts";
import { SimuFunction } from "./simu-function.ts";
import type { Entrance } from "./entrance.ts";
import type { Site } from "./site.ts";
import type { Storage } from "./storage.ts";

export interface OfficesProps {
  readonly storage: Storage;
}

export interface OfficeWorkProps extends OfficesProps {
  readonly site: Site;
  readonly entrance: Entrance;
  readonly account: Account;
  readonly work: Queue;
  readonly carrierApiUrl: string;
  readonly providerEmail: string;
  /** Whether offices have an account with the provider. */
  readonly bills: boolean;
}

export class Offices extends Construct {
  readonly functions: readonly SimuFunction[];
  readonly deadLetters: readonly Queue[];
  /** Where the relay sends ended calls. */
  readonly calls: Queue;
  /** ... and work on whole offices. */
  readonly work: Queue;
  readonly #props: OfficesProps;

  constructor(scope: Construct, id: string, props: OfficesProps) {
    super(scope, id);
    this.#props = props;
    const lostCalls = deadLetterQueue(this, "LostCalls");
    const lostWork = deadLetterQueue(this, "LostWork");
    this.deadLetters = [lostCalls, lostWork];
    this.calls = workQueue(this, "Calls", { lost: lostCalls, workerSeconds: 60 });
    this.work = workQueue(this, "Work", { lost: lostWork, workerSeconds: 15 * 60 });
    this.functions = [this.#lists()];
  }

  #lists(): SimuFunction {
    const { table } = this.#props.storage;
    const lists = new SimuFunction(this, "Lists", {
      entry: "calls/work.ts",
      description: "Puts ended calls into the lists in which they are looked for",
      memoryMb: 512,
      timeout: Duration.minutes(1),
      environment: { TABLE_NAME: table.tableName, CALLS_QUEUE_URL: this.calls.queueUrl },
    });
    lists.allow(["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem"], table.tableArn);
    lists.allow(["sqs:ChangeMessageVisibility"], this.calls.queueArn);
    lists.addEventSource(new SqsEventSource(this.calls, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 10 }));
    return lists;
  }
}

/** Beside the queues and not with them: whoever removes people has to know the user pool, which is made later. */
export class OfficeWork extends Construct {
  readonly functions: readonly SimuFunction[];
  readonly deadLetters: readonly Queue[];
  readonly #props: OfficeWorkProps;

  constructor(scope: Construct, id: string, props: OfficeWorkProps) {
    super(scope, id);
    this.#props = props;
    const lostRuns = deadLetterQueue(this, "LostRuns");
    this.deadLetters = [lostRuns];
    this.functions = [this.#worker(), this.#sweep(lostRuns)];
  }

  #worker(): SimuFunction {
    const { storage, site, entrance, account, work, carrierApiUrl, providerEmail, bills } = this.#props;
    const worker = new SimuFunction(this, "Worker", {
      entry: "office/work.ts",
      description: "Writes offices into files, settles orders of numbers, makes room for sounds, and deletes offices that are to go",
      memoryMb: 1024,
      timeout: Duration.minutes(15),
      environment: {
        TABLE_NAME: storage.table.tableName,
        RECORDINGS_BUCKET: storage.recordings.bucketName,
        SITE_BUCKET: site.bucket.bucketName,
        OFFICE_QUEUE_URL: work.queueUrl,
        CARRIER_SECRET_ARN: storage.carrierSecret.secretArn,
        CARRIER_API_URL: carrierApiUrl,
        USER_POOL_ID: account.userPool.userPoolId,
        PROVIDER_EMAIL: providerEmail,
        PUBLIC_BASE_URL: entrance.api.apiEndpoint,
        ACCOUNT_URL: site.url,
        BILLING: bills ? "on" : "off",
      },
    });
    const { tableArn } = storage.table;
    worker.allow(["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"], tableArn);
    worker.allow(["dynamodb:ConditionCheckItem"], tableArn);
    worker.allow(["dynamodb:Query"], `${tableArn}/index/list`);
    const anyOffice = "Which office is deleted or written is known when it is asked for.";
    worker.allowObjects(["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"], storage.recordings, "", anyOffice);
    worker.allowObjects(["s3:PutObject", "s3:DeleteObject"], site.bucket, "fallback/", "One static fallback a number.");
    worker.allowObjects(["s3:GetObject", "s3:DeleteObject"], site.bucket, "audio/", "Sounds are named by tenant.");
    worker.allow(["s3:ListBucket"], storage.recordings.bucketArn, site.bucket.bucketArn);
    worker.allow(["secretsmanager:GetSecretValue"], storage.carrierSecret.secretArn);
    worker.allow(["cognito-idp:AdminDeleteUser"], account.userPool.userPoolArn);
    worker.allow(["sqs:ChangeMessageVisibility"], work.queueArn);
    worker.addEventSource(new SqsEventSource(work, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 5 }));
    return worker;
  }

  #sweep(lost: Queue): SimuFunction {
    const { table } = this.#props.storage;
    const sweep = new SimuFunction(this, "Sweep", {
      entry: "office/sweep.ts",
      description: "Asks for the work of deletions whose day has come, of orders of numbers that stopped midway, and of full libraries",
      memoryMb: 256,
      timeout: Duration.minutes(1),
      environment: { TABLE_NAME: table.tableName },
    });
    sweep.allow(["dynamodb:UpdateItem"], table.tableArn);
    sweep.allow(["dynamodb:Query"], `${table.tableArn}/index/due`);
    const role = new Role(this, "SchedulerRole", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    acknowledgeWildcard(role, `Resource::<${sweep.stack.getLogicalId(cfnOf(sweep))}.Arn>:*`, "The function's own versions.");
    new Schedule(this, "SweepSchedule", {
      schedule: ScheduleExpression.rate(Duration.minutes(15)),
      target: new LambdaInvoke(sweep, { deadLetterQueue: lost, retryAttempts: 2, role }),
    });
    return sweep;
  }
}
