/** From "there is a recording" to sound in our bucket: outbox → stream → relay → queue → copy, and the check-up that forgets nothing. */
import { Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq, SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledgeWildcard, cfnOf } from "./acknowledge.ts";
import { deadLetterQueue, workQueue } from "./queues.ts";
import { SimuFunction } from "./simu-function.ts";
import type { SharedProps } from "./voice.ts";

export interface RecordingsProps extends SharedProps {
  /** The relay sends billing's work there. */
  readonly billingWork: Queue;
  /** ... and ended calls there. */
  readonly callsWork: Queue;
  readonly officeWork: Queue;
}

export class Recordings extends Construct {
  readonly functions: readonly SimuFunction[];
  readonly deadLetters: readonly Queue[];
  readonly #props: RecordingsProps;
  readonly #work: Queue;

  constructor(scope: Construct, id: string, props: RecordingsProps) {
    super(scope, id);
    this.#props = props;
    const lostWork = deadLetterQueue(this, "LostWork");
    const lostChanges = deadLetterQueue(this, "LostChanges");
    const lostRuns = deadLetterQueue(this, "LostRuns");
    this.deadLetters = [lostWork, lostChanges, lostRuns];
    this.#work = workQueue(this, "Work", { lost: lostWork, workerSeconds: 15 * 60 });
    this.functions = [this.#relay(lostChanges), this.#copy(), this.#checkUp(lostRuns)];
  }

  #relay(lost: Queue): SimuFunction {
    const { storage, billingWork, callsWork, officeWork } = this.#props;
    const { table } = storage;
    const relay = new SimuFunction(this, "Relay", {
      entry: "relay/relay.ts",
      description: "Hands work from the table's stream to the queue",
      memoryMb: 256,
      timeout: Duration.seconds(30),
      environment: {
        WORK_QUEUE_URL: this.#work.queueUrl,
        BILLING_QUEUE_URL: billingWork.queueUrl,
        CALLS_QUEUE_URL: callsWork.queueUrl,
        OFFICE_QUEUE_URL: officeWork.queueUrl,
      },
    });
    relay.allow(["sqs:SendMessage"], this.#work.queueArn, billingWork.queueArn, callsWork.queueArn, officeWork.queueArn);
    relay.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 10,
        bisectBatchOnError: true,
        retryAttempts: 10,
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(lost),
        filters: [
          FilterCriteria.filter({ dynamodb: { NewImage: { outbox: { S: FilterRule.exists() } } } }),
          // Calls that have ended, and messages that can be heard: people may want a mail.
          FilterCriteria.filter({ dynamodb: { NewImage: { endStatus: { S: FilterRule.exists() } } } }),
          FilterCriteria.filter({
            dynamodb: { NewImage: { kind: { S: FilterRule.isEqual("voicemail") }, state: { S: FilterRule.isEqual("stored") } } },
          }),
        ],
      }),
    );
    return relay;
  }

  #copy(): SimuFunction {
    const { storage, carrierApiUrl } = this.#props;
    const copy = new SimuFunction(this, "Copy", {
      entry: "recordings/copy.ts",
      description: "Copies recordings from the carrier to the bucket",
      memoryMb: 512,
      timeout: Duration.minutes(15),
      environment: {
        TABLE_NAME: storage.table.tableName,
        RECORDINGS_BUCKET: storage.recordings.bucketName,
        WORK_QUEUE_URL: this.#work.queueUrl,
        CARRIER_SECRET_ARN: storage.carrierSecret.secretArn,
        CARRIER_API_URL: carrierApiUrl,
      },
    });
    copy.allow(["dynamodb:GetItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"], storage.table.tableArn);
    copy.allowObjects(
      ["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload", "s3:DeleteObject"],
      storage.recordings,
      "",
      "Recordings are named by tenant and call.",
    );
    copy.allow(["secretsmanager:GetSecretValue"], storage.carrierSecret.secretArn);
    copy.allow(["sqs:ChangeMessageVisibility"], this.#work.queueArn);
    copy.addEventSource(new SqsEventSource(this.#work, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 10 }));
    return copy;
  }

  #checkUp(lost: Queue): SimuFunction {
    const { storage, carrierApiUrl } = this.#props;
    const checkUp = new SimuFunction(this, "CheckUp", {
      entry: "recordings/check-up.ts",
      description: "Asks the carrier what its callbacks did not tell",
      memoryMb: 512,
      timeout: Duration.minutes(4),
      environment: {
        TABLE_NAME: storage.table.tableName,
        WORK_QUEUE_URL: this.#work.queueUrl,
        CARRIER_SECRET_ARN: storage.carrierSecret.secretArn,
        CARRIER_API_URL: carrierApiUrl,
      },
    });
    checkUp.allow(["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem"], storage.table.tableArn);
    checkUp.allow(["dynamodb:Query"], `${storage.table.tableArn}/index/due`);
    checkUp.allow(["secretsmanager:GetSecretValue"], storage.carrierSecret.secretArn);
    checkUp.allow(["sqs:SendMessage"], this.#work.queueArn);
    const role = new Role(this, "SchedulerRole", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    acknowledgeWildcard(role, `Resource::<${checkUp.stack.getLogicalId(cfnOf(checkUp))}.Arn>:*`, "The function's own versions.");
    new Schedule(this, "CheckUpSchedule", {
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      target: new LambdaInvoke(checkUp, { deadLetterQueue: lost, retryAttempts: 2, role }),
    });
    return checkUp;
  }
}
